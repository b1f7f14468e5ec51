package org.parentvoice.kit.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page a person sees when something went wrong: what to do next, nothing technical. Used for
 * every error that reaches the error dispatch; an exception handler may return {@link #page}
 * itself.
 */
public final class ErrorPages implements ErrorViewResolver, Ordered {

    private static final Set<String> NOTHING_TYPED = Set.of("GET", "HEAD");

    /** The page for a status, in answer to this request. */
    public static ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        var page =
                new ModelAndView(
                        "kit/error",
                        Map.of(
                                "words", ErrorWords.of(status),
                                "typed", !NOTHING_TYPED.contains(method(request))));
        // Views also see path variables, and the layout takes "forum" for a Forum, not for an id.
        page.getModelMap().put("forum", null);
        page.setStatus(status);
        return page;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return page(status, request);
    }

    /** The error dispatch itself is always a GET. */
    private static Object method(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return original == null ? request.getMethod() : original;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
