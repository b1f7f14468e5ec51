package org.parentvoice.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The pages for coordinators and national bodies, asked for by a browser. A script that brings its
 * own token is not sent to sign in; what it may see is the service's to say.
 */
@Component
public class LoginNeeded implements RequestMatcher {

    private static final RequestMatcher PAGES =
            new OrRequestMatcher(
                    PathPatternRequestMatcher.pathPattern("/forums/{forum}/desk/**"),
                    PathPatternRequestMatcher.pathPattern("/national/**"));

    @Override
    public boolean matches(HttpServletRequest request) {
        return PAGES.matches(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
