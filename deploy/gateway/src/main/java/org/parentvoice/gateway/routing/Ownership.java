package org.parentvoice.gateway.routing;

import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;

/**
 * Who owns which address. Looked at in the order of the constants, the first that fits answers;
 * what is not named here does not exist outside.
 */
enum Ownership {
    INTAKE(
            all(
                    "/receipts/**",
                    "/forums/{forum}/feedback/**",
                    "/forums/{forum}/desk/import/**",
                    "/forums/{forum}/desk/notes/**",
                    "/forums/{forum}/desk/safeguarding/**",
                    "/api/receipts/**",
                    "/api/forums/{forum}/feedback/imports/**",
                    "/api/forums/{forum}/feedback/notes/**",
                    "/api/forums/{forum}/safeguarding/**",
                    "/api/ops/intake/**",
                    "/assets/intake/**"),
            with(HttpMethod.POST, "/api/forums/{forum}/feedback"),
            with(HttpMethod.DELETE, "/api/forums/{forum}/feedback/{id}")),
    THEMES(
            all(
                    "/forums/{forum}/desk/feedback/**",
                    "/forums/{forum}/desk/review/**",
                    "/forums/{forum}/desk/themes/**",
                    "/api/forums/{forum}/feedback/**",
                    "/api/forums/{forum}/theme-set/**",
                    "/api/ops/themes/**",
                    "/assets/themes/**")),
    NOTIFY(
            all(
                    "/forums/{forum}/follow/**",
                    "/subscriptions/**",
                    "/api/forums/{forum}/subscriptions/**",
                    "/api/subscriptions/**",
                    "/api/commitments/{id}/families-say",
                    "/api/ops/notify/**",
                    "/api/notify-callback",
                    "/assets/notify/**")),
    ACTIONS(
            all(
                    "/",
                    "/forums/**",
                    "/national/**",
                    "/api/forums/**",
                    "/api/commitments/**",
                    "/api/national/**",
                    "/api/ops/actions/**",
                    "/assets/actions/**")),
    PLATFORM(
            all(
                    "/sign-in/**",
                    "/oauth2/**",
                    "/connect/**",
                    "/userinfo",
                    "/.well-known/**",
                    "/dev/**",
                    "/assets/platform/**"));

    private final List<RequestPredicate> addresses;

    Ownership(List<RequestPredicate> addresses, RequestPredicate... more) {
        this.addresses = Stream.concat(addresses.stream(), Stream.of(more)).toList();
    }

    RequestPredicate owned() {
        return addresses.stream().reduce(RequestPredicate::or).orElseThrow();
    }

    private static List<RequestPredicate> all(String... patterns) {
        return Stream.of(patterns).map(pattern -> path(pattern)).toList();
    }

    private static RequestPredicate with(HttpMethod method, String pattern) {
        return method(method).and(path(pattern));
    }
}
