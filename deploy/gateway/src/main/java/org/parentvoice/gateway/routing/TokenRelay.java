package org.parentvoice.gateway.routing;

import java.util.Optional;
import org.parentvoice.gateway.login.AccessTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends the token of a person who is signed in; a request with its own passes as it is. */
@Component
class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final AccessTokens tokens;

    TokenRelay(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        if (request.headers().firstHeader(HttpHeaders.AUTHORIZATION) != null) {
            return next.handle(request);
        }
        Optional<String> token = tokens.current(request.servletRequest());
        return next.handle(token.map(value -> with(request, value)).orElse(request));
    }

    private static ServerRequest with(ServerRequest request, String token) {
        return ServerRequest.from(request).headers(headers -> headers.setBearerAuth(token)).build();
    }
}
