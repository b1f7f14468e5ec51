package org.parentvoice.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.gateway.testing.Browser;
import org.parentvoice.gateway.testing.GatewayIntegration;
import org.parentvoice.gateway.testing.Parts;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayIntegration
class RoutingIT {

    @LocalServerPort int port;

    @BeforeEach
    void reset() {
        Parts.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, actions",
        "GET, /forums/leeds, actions",
        "GET, /forums/leeds/themes, actions",
        "GET, /forums/leeds/commitments/c1, actions",
        "GET, /forums/leeds/commitments.atom, actions",
        "GET, /forums/leeds/feedback/new, intake",
        "POST, /forums/leeds/feedback, intake",
        "GET, /receipts/abc.def, intake",
        "POST, /receipts/abc.def/erase, intake",
        "POST, /forums/leeds/follow, notify",
        "GET, /subscriptions/manage?token=abc, notify",
        "POST, /subscriptions/unsubscribe?token=abc, notify",
        "GET, /subscriptions/families-say?token=abc&answer=yes, notify",
        "GET, /api/forums, actions",
        "GET, /api/forums/leeds, actions",
        "GET, /api/forums/leeds/page, actions",
        "GET, /api/forums/leeds/themes?from=2026-01-01, actions",
        "GET, /api/forums/leeds/commitments?overdue, actions",
        "GET, /api/commitments/c1, actions",
        "GET, /api/commitments/c1/families-say, notify",
        "GET, /api/commitments/c1/history, actions",
        "PATCH, /api/commitments/c1, actions",
        "POST, /api/commitments/c1/status, actions",
        "GET, /api/forums/leeds/report?format=pdf, actions",
        "GET, /api/national/themes, actions",
        "POST, /api/forums/leeds/feedback, intake",
        "POST, /api/forums/leeds/feedback/imports, intake",
        "GET, /api/forums/leeds/feedback/imports/i1, intake",
        "POST, /api/forums/leeds/feedback/notes, intake",
        "DELETE, /api/forums/leeds/feedback/f1, intake",
        "GET, /api/forums/leeds/safeguarding, intake",
        "GET, /api/forums/leeds/feedback?q=school+bus&review=needed, themes",
        "GET, /api/forums/leeds/feedback/f1, themes",
        "PUT, /api/forums/leeds/feedback/f1/themes, themes",
        "PUT, /api/forums/leeds/theme-set, themes",
        "GET, /api/forums/leeds/feedback/tally?asOf=2026-11-01T00:00:00Z, themes",
        "POST, /api/forums/leeds/feedback/retheme-runs, themes",
        "POST, /api/ops/themes/retheme-runs, themes",
        "POST, /api/forums/leeds/subscriptions, notify",
        "POST, /oauth2/token, platform",
        "GET, /oauth2/jwks, platform",
        "GET, /.well-known/openid-configuration, platform",
        "GET, /sign-in, platform",
        "GET, /dev/inbox.json, platform"
    })
    void everyAddressReachesItsOwner(String method, String path, String owner) throws Exception {
        var browser = new Browser(port);
        HttpRequest.Builder request =
                browser.request(path).method(method, HttpRequest.BodyPublishers.noBody());
        assertThat(browser.send(request).statusCode()).isEqualTo(200);
        assertThat(Parts.named(owner).last().method()).isEqualTo(method);
        assertThat(Parts.named(owner).last().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/forums/leeds/desk, actions",
        "/forums/leeds/desk/commitments/new, actions",
        "/forums/leeds/desk/import, intake",
        "/forums/leeds/desk/notes, intake",
        "/forums/leeds/desk/safeguarding, intake",
        "/forums/leeds/desk/review, themes",
        "/forums/leeds/desk/themes, themes",
        "/forums/leeds/desk/themes/retheme, themes",
        "/national, actions"
    })
    void pagesOfTheDeskAreOpenToAScriptWithItsOwnToken(String path, String owner) throws Exception {
        var browser = new Browser(port);
        assertThat(browser.open(path, "Authorization", "Bearer mine").statusCode()).isEqualTo(200);
        assertThat(Parts.named(owner).last().header("Authorization"))
                .containsExactly("Bearer mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/api/forums/../../actuator/health",
                "/forums/..;/actuator",
                "/forums/%2e%2e/actuator",
                "/forums/leeds/%2e%2e/%2e%2e/actuator/prometheus",
                "/nothing",
                "/api/nothing",
                "/webjars/govuk-frontend/5.14.0/package.json"
            })
    void whatNobodyOwnsIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = new Browser(port).open(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "status\":\"UP");
        assertThat(Parts.ACTIONS.wasAsked()).isFalse();
    }

    @Test
    void scriptsFindTokensAtOneAddress() throws Exception {
        var browser = new Browser(port);
        browser.post(
                "/oauth2/token", "grant_type=client_credentials", "Authorization", "Basic abc");
        assertThat(Parts.PLATFORM.last().uri()).isEqualTo("/oauth2/token");
        assertThat(Parts.PLATFORM.last().text()).isEqualTo("grant_type=client_credentials");
        assertThat(Parts.PLATFORM.last().header("Authorization")).containsExactly("Basic abc");
    }

    @Test
    void anUnknownPageIsAKindOne() throws Exception {
        HttpResponse<String> answer = new Browser(port).open("/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("We cannot find this page", "See all forums");
    }

    @Test
    void anUnknownCallIsAProblem() throws Exception {
        var browser = new Browser(port);
        HttpResponse<String> answer = browser.send(browser.request("/api/nothing"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404");
    }

    @Test
    void theShellsAssetsComeFromTheGatewayItself() throws Exception {
        HttpResponse<String> answer =
                new Browser(port).open("/assets/kit/kit.css", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/css");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
    }
}
