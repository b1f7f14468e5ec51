package org.parentvoice.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.gateway.testing.Browser;
import org.parentvoice.gateway.testing.GatewayIntegration;
import org.parentvoice.gateway.testing.Parts;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayIntegration
class BrowserHeadersIT {

    @LocalServerPort int port;

    @BeforeEach
    void reset() {
        Parts.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forums/leeds",
                "/api/forums",
                "/assets/kit/kit.css",
                "/nothing",
                "/signed-out",
                "/sign-in"
            })
    void everyAnswerGuardsTheBrowserOnce(String path) throws Exception {
        Parts.ACTIONS.answers(
                200,
                "",
                "Content-Security-Policy",
                "default-src *",
                "X-Frame-Options",
                "SAMEORIGIN",
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "unsafe-url");
        HttpResponse<String> answer = new Browser(port).open(path);
        assertThat(all(answer, "Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(all(answer, "X-Frame-Options")).containsExactly("DENY");
        assertThat(all(answer, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(all(answer, "Referrer-Policy")).containsExactly("same-origin");
        assertThat(all(answer, "Permissions-Policy")).hasSize(1);
        assertThat(all(answer, "Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(all(answer, "Strict-Transport-Security")).isEmpty();
        assertThat(all(answer, "Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/receipts/a.b", "/subscriptions/manage?token=a"})
    void aTokenInAnAddressDoesNotTravelOn(String path) throws Exception {
        HttpResponse<String> answer = new Browser(port).open(path);
        assertThat(all(answer, "Referrer-Policy")).containsExactly("no-referrer");
        assertThat(all(answer, "X-Robots-Tag")).containsExactly("noindex, nofollow");
    }

    @Test
    void theServiceSaysHowLongItsAnswerMayBeKept() throws Exception {
        Parts.ACTIONS.answers(200, "", "Cache-Control", "max-age=60, public");
        assertThat(all(new Browser(port).open("/forums/leeds"), "Cache-Control"))
                .containsExactly("max-age=60, public");
        Parts.ACTIONS.reset();
        assertThat(all(new Browser(port).open("/forums/leeds"), "Cache-Control"))
                .singleElement()
                .asString()
                .contains("no-store");
    }

    @Test
    void thePlatformMayHaveAPolicyOfItsOwn() throws Exception {
        Parts.PLATFORM.answers(200, "", "Content-Security-Policy", "default-src 'none'");
        assertThat(all(new Browser(port).open("/dev/inbox"), "Content-Security-Policy"))
                .containsExactly("default-src 'none'");
    }

    private static java.util.List<String> all(HttpResponse<String> answer, String name) {
        return answer.headers().allValues(name);
    }
}
