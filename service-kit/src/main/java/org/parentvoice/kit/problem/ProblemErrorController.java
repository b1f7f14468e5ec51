package org.parentvoice.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** The same shape for errors outside any controller: pages for browsers, problems for the rest. */
@Controller
class ProblemErrorController extends BasicErrorController {

    ProblemErrorController(
            ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> views) {
        super(attributes, web.getError(), views);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail(status));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case UNAUTHORIZED -> "Please sign in, or send a token.";
            case FORBIDDEN -> "Your account may not do this.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take that content type.";
            case NOT_ACCEPTABLE -> "This address cannot answer in the type you asked for.";
            case CONTENT_TOO_LARGE -> "What you sent is too large.";
            case SERVICE_UNAVAILABLE ->
                    "A part of the service is not answering. Please try again in a moment.";
            default ->
                    status.is4xxClientError()
                            ? "The request could not be understood."
                            : "Something went wrong on our side. It has been noted.";
        };
    }
}
