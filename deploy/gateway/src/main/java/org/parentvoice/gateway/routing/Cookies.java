package org.parentvoice.gateway.routing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Which cookies pass: none to services; to the platform all but the gateway's session. */
@Component
class Cookies {

    private final String session;

    Cookies(@Value("${server.servlet.session.cookie.name}") String session) {
        this.session = session + "=";
    }

    static ServerRequest withoutAny(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> headers.remove(HttpHeaders.COOKIE))
                .build();
    }

    ServerRequest withoutOurs(ServerRequest request) {
        List<String> theirs =
                request.headers().header(HttpHeaders.COOKIE).stream()
                        .flatMap(header -> Stream.of(header.split(";")))
                        .map(String::strip)
                        .filter(cookie -> !cookie.startsWith(session))
                        .toList();
        return ServerRequest.from(request)
                .headers(
                        headers -> {
                            headers.remove(HttpHeaders.COOKIE);
                            if (!theirs.isEmpty()) {
                                headers.set(HttpHeaders.COOKIE, String.join("; ", theirs));
                            }
                        })
                .build();
    }
}
