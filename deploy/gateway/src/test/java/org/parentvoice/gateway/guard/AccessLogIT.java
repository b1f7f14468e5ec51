package org.parentvoice.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parentvoice.gateway.testing.Browser;
import org.parentvoice.gateway.testing.GatewayIntegration;
import org.parentvoice.gateway.testing.Parts;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayIntegration
@ExtendWith(OutputCaptureExtension.class)
class AccessLogIT {

    @LocalServerPort int port;

    @Test
    void aLineSaysWhatWasAskedAndGivesNothingAway(CapturedOutput output) throws Exception {
        Parts.reset();
        var browser = new Browser(port);
        browser.open("/receipts/c2VjcmV0.c2lnbmF0dXJl");
        browser.open("/subscriptions/manage?token=c2VjcmV0");
        browser.open("/forums/leeds?q=c2VjcmV0");
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(output)
                                        .contains(
                                                "GET /receipts/... 200",
                                                "GET /subscriptions/... 200",
                                                "GET /forums/leeds 200"));
        assertThat(output).doesNotContain("c2VjcmV0");
    }
}
