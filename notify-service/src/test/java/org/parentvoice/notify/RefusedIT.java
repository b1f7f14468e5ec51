package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.notify.testing.ScriptedMailServer;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One wrong setting must not stop the mail of everybody. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedIT extends NotifyIT {

    private static final int MANY = 6;

    @Autowired private JavaMailSenderImpl mailServer;
    private final String theme = newId();
    private final String event = newId();

    @AfterEach
    void mailServerIsBack() {
        mailServer.setPort(TestMail.start());
        // Or a test that fails in between leaves the others without mail.
        pause(false);
    }

    @Test
    void whereNobodyHasAMailboxNobodyIsGivenUp(CapturedOutput log) {
        try (var server = refusing("550 5.1.1 who is <somebody@example.org>?", MANY)) {
            changeFor(MANY, server);
            awaitStates(Collections.nCopies(MANY, "SENT"));
            assertThat(server.messageIds()).hasSize(MANY);
            assertThat(suppressed()).isZero();
            assertThat(log.getAll())
                    .contains("{NO_MAILBOX 550=6}; nobody's was")
                    .doesNotContain("somebody@example.org");
        }
    }

    @Test
    void aRelayThatDoesNotKnowUsLosesNobodysMail() {
        try (var server = refusing("550 relay not permitted", MANY)) {
            changeFor(MANY, server);
            awaitStates(Collections.nCopies(MANY, "SENT"));
            assertThat(server.messageIds()).hasSize(MANY);
            assertThat(suppressed()).isZero();
        }
    }

    @Test
    void whereAnotherMailIsTakenTheServerIsBelieved() {
        try (var server = refusing("550 5.1.1 no such person", MANY - 1)) {
            changeFor(MANY, server);
            awaitStates(
                    Stream.concat(
                                    Collections.nCopies(MANY - 1, "FAILED").stream(),
                                    Stream.of("SENT"))
                            .toList());
            assertThat(server.heard("RCPT")).isEqualTo(MANY);
            assertThat(suppressed()).isEqualTo(MANY - 1);
        }
    }

    @Test
    void aBareRefusalEndsThatMailAlone(CapturedOutput log) {
        try (var server = refusing("553 not in my list of hosts", 1)) {
            changeFor(1, server);
            awaitStates(List.of("FAILED"));
            assertThat(server.heard("RCPT")).isOne();
            assertThat(suppressed()).isZero();
            assertThat(log.getAll()).contains("by kind and code: {REFUSED 553=1}");
        }
    }

    private ScriptedMailServer refusing(String reply, int times) {
        return new ScriptedMailServer(
                "RCPT", Collections.nCopies(times, reply).toArray(String[]::new));
    }

    /** All of them in one round. */
    private void changeFor(int followers, ScriptedMailServer server) {
        for (int i = 0; i < followers; i++) {
            follow(newAddress(), "theme", theme);
        }
        // Or half of them would go over a connection that is still open.
        TestMail.stop();
        mailServer.setPort(server.port());
        pause(true);
        statusChanged(event, newId(), theme, "Refused");
        await().atMost(Duration.ofSeconds(20)).until(() -> queued(event) == followers);
        // Longer than a connection is taken to be alive that ended with the other server.
        await().during(Duration.ofMillis(2_200))
                .atMost(Duration.ofSeconds(20))
                .until(() -> queued(event) == followers);
        pause(false);
    }

    private void pause(boolean paused) {
        try {
            putSending(
                    TestStack.issuer().role("operator"),
                    "{\"paused\":%s,\"reason\":\"All in one round\"}".formatted(paused));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitStates(List<String> states) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(deliveries(event))
                                        .extracting(each -> each.getString("state"))
                                        .containsExactlyInAnyOrderElementsOf(states));
    }

    private long suppressed() {
        return deliveries(event).stream()
                .map(each -> each.getString("follower"))
                .filter(
                        each ->
                                mongo.getCollection("suppressions").countDocuments(eq("_id", each))
                                        == 1)
                .count();
    }
}
