package org.parentvoice.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.gateway.testing.Browser;
import org.parentvoice.gateway.testing.GatewayIntegration;
import org.parentvoice.gateway.testing.Parts;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayIntegration
@TestPropertySource(properties = "test.notify=http://localhost:1")
class UnavailableIT {

    @LocalServerPort int port;

    @BeforeEach
    void reset() {
        Parts.reset();
    }

    @Test
    void aScriptGetsAProblemAndWhenToTryAgain() throws Exception {
        var browser = new Browser(port);
        HttpResponse<String> answer = browser.send(browser.request("/api/subscriptions/s1").GET());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503").doesNotContain("localhost");
    }

    @Test
    void aPersonGetsAPageThatSaysHowToKeepWhatTheyTyped() throws Exception {
        HttpResponse<String> answer =
                new Browser(port)
                        .post("/forums/leeds/follow", "email=a", "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.body()).contains("resting for a moment", "Back button");
    }

    @Test
    void aPartThatHangsIsNotWaitedForForEver() throws Exception {
        var never = new CountDownLatch(1);
        Parts.ACTIONS.handleWith(
                exchange -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        HttpResponse<String> answer = new Browser(port).open("/forums/leeds");
        never.countDown();
        assertThat(answer.statusCode()).isEqualTo(503);
    }
}
