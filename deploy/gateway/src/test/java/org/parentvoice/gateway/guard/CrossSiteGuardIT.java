package org.parentvoice.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.gateway.testing.Browser;
import org.parentvoice.gateway.testing.GatewayIntegration;
import org.parentvoice.gateway.testing.Parts;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayIntegration
class CrossSiteGuardIT {

    @LocalServerPort int port;

    @BeforeEach
    void reset() {
        Parts.reset();
    }

    @ParameterizedTest(name = "{0} session={1} site={2} origin={3} -> {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // A browser that knows Fetch Metadata
                "POST, yes, same-origin, -, 200",
                "POST, yes, none, -, 200",
                "POST, yes, same-origin, null, 200",
                "POST, yes, same-site, -, 403",
                "POST, yes, cross-site, -, 403",
                "POST, yes, cross-site, http://voice.test, 403",
                "POST, no, cross-site, -, 403",
                "POST, no, same-origin, null, 200",
                // One that does not
                "POST, yes, -, http://voice.test, 200",
                "POST, yes, -, https://voice.test, 403",
                "POST, yes, -, http://voice.test.evil.test, 403",
                "POST, yes, -, null, 403",
                "POST, no, -, null, 200",
                "POST, no, -, https://evil.test, 200",
                // Something that is no browser
                "POST, yes, -, -, 403",
                "POST, no, -, -, 200",
                // Every method that changes something, and none that does not
                "PUT, yes, cross-site, -, 403",
                "PATCH, yes, cross-site, -, 403",
                "DELETE, yes, cross-site, -, 403",
                "GET, yes, cross-site, https://evil.test, 200",
                "HEAD, yes, cross-site, -, 200"
            })
    void onlyOurOwnPagesMayUseAPersonsSession(
            String method, String session, String site, String origin, int status)
            throws Exception {
        HttpRequest.Builder request =
                browser(session.equals("yes"))
                        .request("/api/commitments/c1")
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        assertThat(browser(false).send(request).statusCode()).isEqualTo(status);
        assertThat(Parts.ACTIONS.wasAsked()).isEqualTo(status == 200);
    }

    @Test
    void aTokenOfOnesOwnIsNoAmbientAuthority() throws Exception {
        HttpResponse<String> answer =
                browser(true)
                        .post(
                                "/api/commitments/c1",
                                "",
                                "Authorization",
                                "Bearer mine",
                                "Sec-Fetch-Site",
                                "cross-site");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void oneClickUnsubscribeMayComeFromAnywhere() throws Exception {
        HttpResponse<String> answer =
                browser(true)
                        .post(
                                "/subscriptions/unsubscribe?token=t",
                                "List-Unsubscribe=One-Click",
                                "Origin",
                                "https://mail.test");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Parts.NOTIFY.last().text()).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void theIssuersFormsHaveATokenOfTheirOwn() throws Exception {
        assertThat(browser(true).post("/sign-in", "a=b").statusCode()).isEqualTo(200);
        assertThat(
                        browser(true)
                                .post("/sign-in", "a=b", "Sec-Fetch-Site", "cross-site")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyElseMaySignAPersonOut() throws Exception {
        assertThat(browser(true).post("/logout", "", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theRefusalSaysWhatToDo() throws Exception {
        HttpResponse<String> answer =
                browser(true)
                        .post(
                                "/forums/leeds/feedback",
                                "text=a",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Accept",
                                "text/html");
        assertThat(answer.body()).contains("You cannot do this here", "Back button");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private Browser browser(boolean session) {
        var browser = new Browser(port);
        if (session) {
            browser.cookie("parentvoice-session-0", "s");
        }
        return browser;
    }
}
