package org.parentvoice.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.parentvoice.gateway.testing.Browser;
import org.parentvoice.gateway.testing.GatewayIntegration;
import org.parentvoice.gateway.testing.Parts;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a load balancer that ends TLS, with an issuer elsewhere. */
@GatewayIntegration
@TestPropertySource(
        properties = {
            "parentvoice.base-url=https://voice.test",
            "parentvoice.login.issuer=https://login.test/realm",
            "parentvoice.login.token-uri=${parentvoice.routes.platform}/realm/token"
        })
class SecureAddressIT {

    @LocalServerPort int port;

    @Test
    void everythingIsSaidToBeSecure() throws Exception {
        Parts.reset();
        HttpResponse<String> answer = new Browser(port).open("/forums/leeds/desk");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("form-action 'self' https://login.test");
        new Browser(port).open("/forums/leeds");
        assertThat(Parts.ACTIONS.last().header("X-Forwarded-Proto")).containsExactly("https");
        assertThat(Parts.ACTIONS.last().header("X-Forwarded-Port")).containsExactly("443");
        assertThat(Parts.ACTIONS.last().header("X-Forwarded-Host")).containsExactly("voice.test");
    }

    @Test
    void scriptsFindTheIssuersTokensAtTheUsualAddress() throws Exception {
        Parts.reset();
        new Browser(port).post("/oauth2/token", "grant_type=client_credentials");
        assertThat(Parts.PLATFORM.last().uri()).isEqualTo("/realm/token");
    }
}
