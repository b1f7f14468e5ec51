package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** An operator stops all mail, and nothing is lost by it. */
class PauseIT extends NotifyIT {

    @Autowired private MeterRegistry meters;
    @LocalManagementPort private int managementPort;
    private final String operator = TestStack.issuer().role("operator");

    @AfterEach
    void goOn() throws Exception {
        putSending(operator, "{\"paused\":false}");
    }

    @Test
    void whatIsPausedGoesOutLaterAndSaysThatItIsLate() throws Exception {
        String email = newAddress();
        String theme = newId();
        String event = newId();
        follow(email, "theme", theme);
        assertThat(putSending(operator, "{\"paused\":true,\"reason\":\"A wrong template\"}").body())
                .contains("\"paused\":true", "A wrong template");
        // An instance notices within a second or so; its meter, at its next look.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(meters.get("parentvoice.sending.paused").gauge().value())
                                        .isEqualTo(1));
        assertThat(health()).contains("\"paused\":true", "A wrong template");
        statusChanged(event, newId(), theme, "Kept");
        await().atMost(Duration.ofSeconds(20)).until(() -> queued(event) == 1);
        mails(email, 1);
        mongo.getCollection("deliveries")
                .updateOne(
                        eq("tells.change", event),
                        new Document(
                                "$set",
                                new Document(
                                        "wantedAt",
                                        Date.from(Instant.now().minus(Duration.ofDays(4))))));

        putSending(operator, "{\"paused\":false}");
        assertThat(TestMail.plain(mails(email, 2).getLast()))
                .contains("We heard this on ", "Sorry that this is late.");
    }

    @Test
    void onlyAnOperatorAndOnlyWithAReason() throws Exception {
        assertThat(
                        putSending(TestStack.issuer().coordinator("leeds"), "{\"paused\":true}")
                                .statusCode())
                .isEqualTo(403);
        assertThat(putSending(operator, "{\"paused\":true}").statusCode()).isEqualTo(400);
        assertThat(putSending(operator, "{}").statusCode()).isEqualTo(400);
    }

    private String health() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + managementPort + "/actuator/health")))
                .body();
    }
}
