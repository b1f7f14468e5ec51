package org.parentvoice.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parentvoice.notify.testing.FaultyMailServer;
import org.parentvoice.notify.testing.FaultyMailServer.Fault;
import org.parentvoice.notify.testing.ScriptedMailServer;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What networks and mail servers do, on real sockets. */
class FaultsIT extends NotifyIT {

    @Autowired private JavaMailSenderImpl mailServer;
    @Autowired private MeterRegistry meters;
    private final String email = newAddress();
    private final String theme = newId();
    private final String event = newId();

    @BeforeEach
    void follow() {
        follow(email, "theme", theme);
        TestMail.stop();
        mailServer.getJavaMailProperties().setProperty("mail.smtp.timeout", "700");
    }

    @AfterEach
    void mailServerIsBack() {
        mailServer.getJavaMailProperties().setProperty("mail.smtp.timeout", "60000");
        mailServer.setPort(TestMail.start());
    }

    /**
     * It is sent in the end; the server has it once, or twice where it could not say that it had
     * it.
     */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void oneFaultLosesNothing(Fault fault) {
        try (var server = new FaultyMailServer(fault)) {
            mailServer.setPort(server.port());
            statusChanged(event, newId(), theme, "Through " + fault);
            awaitState("SENT");
            int times = fault == Fault.DROPS_AFTER_DATA ? 2 : 1;
            await().during(Duration.ofMillis(500)).until(() -> server.accepted().size() == times);
            assertThat(server.accepted().stream().distinct()).hasSize(1);
            assertThat(queued(event)).isZero();
        }
    }

    @Test
    void oneAfterTheOtherKeepsToTheSchedule() {
        try (var server =
                new FaultyMailServer(Fault.CLOSED_421, Fault.DROPS_IN_DATA, Fault.CLOSED_421)) {
            mailServer.setPort(server.port());
            statusChanged(event, newId(), theme, "At last");
            awaitState("SENT");
            List<Instant> tries = server.connected();
            assertThat(tries).hasSize(4);
            // retry-after in NotifyIT: 300, 300 and 500 ms, and a look every 50 ms.
            assertWait(tries, 0, 300);
            assertWait(tries, 1, 300);
            assertWait(tries, 2, 500);
            assertThat(server.accepted()).hasSize(1);
        }
    }

    @Test
    void aServerThatTakesFewerConnectionsHasAllThroughThoseItTakes() {
        mailServer.setPort(TestMail.start());
        List<String> others = Stream.generate(NotifyIT::newAddress).limit(7).toList();
        others.forEach(each -> follow(each, "theme", theme));
        TestMail.stop();
        mailServer.getJavaMailProperties().setProperty("mail.smtp.timeout", "60000");
        double before = retries();
        try (var server = new ScriptedMailServer("NOOP").atMost(1).slowlyAfter(2)) {
            server.hold();
            mailServer.setPort(server.port());
            statusChanged(event, newId(), theme, "To several");
            // Two are sent away while the first has no answer yet, and one waits at the door.
            await().atMost(Duration.ofSeconds(20)).until(() -> server.turnedAway() == 3);
            server.goOn();
            await().during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !server.messageIds().isEmpty());
            // Nothing had to wait, but for what was said to the server before, if anything.
            double retries = retries();
            assertThat(retries - before).isLessThanOrEqualTo(4);
            // The last one at work: the server is there all the same.
            server.turnAway();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> server.messageIds().size() == others.size() + 1);
            statusChanged(newId(), newId(), theme, "Once more");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> server.messageIds().size() == 2 * (others.size() + 1));
            assertThat(server.messageIds()).doesNotHaveDuplicates();
            // Those that were turned away do not try again so soon.
            assertThat(server.turnedAway()).isEqualTo(3);
            assertThat(retries()).isEqualTo(retries);
        }
    }

    private double retries() {
        return meters.get("parentvoice.deliveries").tag("outcome", "retry").counter().count();
    }

    @Test
    void aRefusalOfTheMailIsFinalAndStopsNobody() {
        try (var server = new ScriptedMailServer("RCPT", "550 5.7.1 blocked: taken for spam")) {
            mailServer.setPort(server.port());
            statusChanged(event, newId(), theme, "Blocked");
            awaitState("FAILED");
            assertThat(server.heard("RCPT")).isOne();
            assertThat(delivery().getInteger("reply")).isEqualTo(550);
            String next = newId();
            statusChanged(next, newId(), theme, "Not blocked");
            await().atMost(Duration.ofSeconds(20)).until(() -> server.messageIds().size() == 1);
            assertThat(server.together()).isEqualTo(2);
        }
    }

    @Test
    void aMailboxThatIsNotThereGetsNothingMore() {
        try (var server = new ScriptedMailServer("RCPT", "550 5.1.1 no such person")) {
            mailServer.setPort(server.port());
            statusChanged(event, newId(), theme, "Nobody there");
            awaitState("FAILED");
            String next = newId();
            statusChanged(next, newId(), theme, "Nobody there either");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(delivery(next)).containsEntry("state", "SUPPRESSED"));
            assertThat(server.heard("RCPT")).isOne();
        }
    }

    private static void assertWait(List<Instant> tries, int index, long atLeastMs) {
        Duration waited = Duration.between(tries.get(index), tries.get(index + 1));
        assertThat(waited)
                .isBetween(Duration.ofMillis(atLeastMs), Duration.ofMillis(atLeastMs + 5_000));
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(delivery()).containsEntry("state", state));
    }

    private Document delivery() {
        return delivery(event);
    }
}
