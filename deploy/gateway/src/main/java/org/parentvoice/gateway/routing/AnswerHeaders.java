package org.parentvoice.gateway.routing;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes from an answer what the gateway decides: headers that guard browsers are the same whoever
 * answers. Only the platform may bring cookies and, for its own pages, a content security policy.
 */
final class AnswerHeaders {

    private static final List<String> GUARDS =
            List.of(
                    "Cross-Origin-Opener-Policy",
                    "Cross-Origin-Resource-Policy",
                    "Permissions-Policy",
                    "Referrer-Policy",
                    "Strict-Transport-Security",
                    "X-Content-Type-Options",
                    "X-Frame-Options",
                    "X-XSS-Protection");

    private AnswerHeaders() {}

    static ServerResponse ofService(ServerRequest request, ServerResponse response) {
        response.headers().remove(HttpHeaders.SET_COOKIE);
        response.headers().remove("Content-Security-Policy");
        return ofPlatform(request, response);
    }

    @SuppressWarnings("unused") // the request belongs to the shape of an "after" filter
    static ServerResponse ofPlatform(ServerRequest request, ServerResponse response) {
        GUARDS.forEach(response.headers()::remove);
        return response;
    }
}
