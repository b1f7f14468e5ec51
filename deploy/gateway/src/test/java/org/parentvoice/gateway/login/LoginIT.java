package org.parentvoice.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.gateway.testing.Browser;
import org.parentvoice.gateway.testing.GatewayIntegration;
import org.parentvoice.gateway.testing.Issuer;
import org.parentvoice.gateway.testing.Parts;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayIntegration
class LoginIT {

    private static final String SESSION = "parentvoice-session-0";
    private static final String DESK = "/forums/leeds/desk?tab=2&q=a%20b";

    private final Issuer issuer = new Issuer();

    @LocalServerPort int port;

    @BeforeEach
    void reset() {
        Parts.reset();
        Parts.PLATFORM.handleWith(issuer);
    }

    @Test
    void aPersonComesBackToThePageTheyWanted() throws Exception {
        var browser = new Browser(port);
        HttpResponse<String> signedIn = signIn(browser);
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(location(signedIn)).isEqualTo(DESK);
    }

    @Test
    void theIssuerIsAskedWithProofAndSentBackToThePublicAddress() throws Exception {
        var browser = new Browser(port);
        assertThat(location(browser.open(DESK))).isEqualTo(WantedPage.START);
        URI authorize = URI.create(location(browser.open(WantedPage.START)));
        assertThat(authorize.toString()).startsWith("http://voice.test/oauth2/authorize?");
        assertThat(Issuer.parameters(authorize.getRawQuery()))
                .containsEntry("redirect_uri", "http://voice.test/login/oauth2/code/parentvoice")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void servicesGetTheTokenAndNoCookie() throws Exception {
        var browser = new Browser(port);
        signIn(browser);
        browser.open("/forums/leeds/desk");
        assertThat(Parts.ACTIONS.last().header("Authorization")).containsExactly("Bearer access-1");
        assertThat(Parts.ACTIONS.last().header("Cookie")).isEmpty();
        browser.open("/forums/leeds/feedback/new");
        assertThat(Parts.INTAKE.last().header("Authorization")).containsExactly("Bearer access-1");
    }

    @Test
    void thePlatformDoesNotGetTheToken() throws Exception {
        var browser = new Browser(port);
        signIn(browser);
        Parts.PLATFORM.reset();
        browser.open("/dev/inbox");
        assertThat(Parts.PLATFORM.last().header("Authorization")).isEmpty();
    }

    @Test
    void aTokenOfOnesOwnIsNotReplaced() throws Exception {
        var browser = new Browser(port);
        signIn(browser);
        browser.open("/forums/leeds/desk", "Authorization", "Bearer mine");
        assertThat(Parts.ACTIONS.last().header("Authorization")).containsExactly("Bearer mine");
    }

    @Test
    void aNewSessionBeginsWithTheLogin() throws Exception {
        var browser = new Browser(port);
        browser.open(DESK);
        String before = browser.cookie(SESSION).orElseThrow();
        signIn(browser);
        assertThat(browser.cookie(SESSION).orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void readingPublicPagesNeedsNoSession() throws Exception {
        var browser = new Browser(port);
        browser.open("/forums/leeds");
        browser.post("/forums/leeds/feedback", "text=a");
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void aTokenIsRenewedBeforeItExpires() throws Exception {
        issuer.givesTokensFor(30);
        var browser = new Browser(port);
        signIn(browser);
        issuer.givesTokensFor(300);
        browser.open("/forums/leeds/desk");
        assertThat(Parts.ACTIONS.last().header("Authorization")).containsExactly("Bearer access-2");
        browser.open("/forums/leeds/desk");
        assertThat(Parts.ACTIONS.last().header("Authorization")).containsExactly("Bearer access-2");
    }

    @Test
    void aLoginThatIsOverStartsAgainOnPagesThatNeedOneAndIsForgottenOnOthers() throws Exception {
        issuer.givesTokensFor(30);
        issuer.renewsNoMore();
        var desk = new Browser(port);
        signIn(desk);
        assertThat(location(desk.open("/forums/leeds/desk"))).isEqualTo(WantedPage.START);
        assertThat(Parts.ACTIONS.wasAsked()).isFalse();

        var open = new Browser(port);
        signIn(open);
        assertThat(open.open("/forums/leeds").statusCode()).isEqualTo(200);
        assertThat(Parts.ACTIONS.last().header("Authorization")).isEmpty();
    }

    @Test
    void anIssuerThatIsAwayForAWhileEndsNoLogin() throws Exception {
        issuer.givesTokensFor(30);
        var browser = new Browser(port);
        signIn(browser);
        Parts.PLATFORM.answers(502, "");
        assertThat(browser.open("/forums/leeds/desk").statusCode()).isEqualTo(503);
        Parts.PLATFORM.handleWith(issuer);
        assertThat(browser.open("/forums/leeds/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormSentAfterTheLoginWasOverIsNotLost() throws Exception {
        HttpResponse<String> answer =
                new Browser(port).post("/forums/leeds/desk/notes", "text=a", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Please sign in", "Back button");
    }

    @Test
    void aMadeUpAnswerOfTheIssuerSignsNobodyIn() throws Exception {
        var browser = new Browser(port);
        browser.open(DESK);
        HttpResponse<String> answer =
                browser.open("/login/oauth2/code/parentvoice?code=c&state=made-up");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(location(browser.open(DESK))).isEqualTo(WantedPage.START);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIssuer() throws Exception {
        var browser = new Browser(port);
        signIn(browser);
        assertThat(browser.open("/logout").body()).contains("Do you want to sign out?");
        HttpResponse<String> out = browser.post("/logout", "", "Sec-Fetch-Site", "same-origin");
        assertThat(location(out))
                .startsWith("http://voice.test/connect/logout?id_token_hint=")
                .endsWith("&post_logout_redirect_uri=http://voice.test/signed-out");
        assertThat(browser.cookie(SESSION)).isEmpty();
        assertThat(browser.open("/signed-out").body()).contains("You are signed out");
        assertThat(location(browser.open(DESK))).isEqualTo(WantedPage.START);
    }

    private HttpResponse<String> signIn(Browser browser) throws Exception {
        browser.open(DESK);
        String query = URI.create(location(browser.open(WantedPage.START))).getRawQuery();
        Map<String, String> asked = Issuer.parameters(query);
        issuer.agreedTo(asked);
        return browser.open(
                "/login/oauth2/code/parentvoice?code=c&state="
                        + java.net.URLEncoder.encode(
                                asked.getOrDefault("state", ""),
                                java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no Location: " + answer);
    }
}
