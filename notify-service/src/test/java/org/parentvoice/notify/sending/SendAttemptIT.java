package org.parentvoice.notify.sending;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.NotifyApplication;
import org.parentvoice.notify.NotifyIT;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.suppression.Reason;
import org.parentvoice.notify.suppression.Suppressions;
import org.parentvoice.notify.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** However long the server or a cap lets us wait: who left meanwhile gets nothing. */
@ContextConfiguration(classes = NotifyApplication.class)
class SendAttemptIT extends NotifyIT {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @Autowired private SendAttempt attempt;
    @Autowired private Followers followers;
    @Autowired private Suppressions suppressions;
    private final TestClock clock = new TestClock(NOW);
    private final String email = newAddress();
    private String follower = "";

    @BeforeEach
    void start() {
        follow(email, "theme", newId());
        follower =
                Objects.requireNonNull(
                                mongo.getCollection("followers").find(eq("email", email)).first())
                        .getString("_id");
    }

    @Test
    void whoWaitsIsServed() {
        assertThat(send(() -> {}).map(Tried::reply)).contains(new Reply(Reply.Kind.ACCEPTED, null));
    }

    @Test
    void whoLeftWhileTheServerLetUsWaitGetsNothing() {
        assertThat(send(() -> mongo.getCollection("followers").deleteOne(byId()))).isEmpty();
    }

    @Test
    void whoseMailCameBackWhileTheServerLetUsWaitGetsNothing() {
        assertThat(
                        send(() -> suppressions.add(follower, Reason.COMPLAINED, null, NOW))
                                .map(Tried::reply)
                                .map(Reply::kind))
                .contains(Reply.Kind.SUPPRESSED);
    }

    @Test
    void thatTheMailBeforeCouldNotBeNotedIsNoFaultOfThisOne() {
        var cause = new IllegalStateException("closed");
        assertThatThrownBy(
                        () ->
                                send(
                                        () -> {
                                            throw new NotedLine.NotNotedException(cause);
                                        }))
                .isInstanceOf(NotedLine.NotNotedException.class);
    }

    private Document byId() {
        return new Document("_id", follower);
    }

    private Optional<Tried> send(Runnable meanwhile) {
        var delivery = Delivery.ofLetter(DeliveryKind.MANAGE, "leeds", follower, List.of(), NOW);
        return attempt.send(
                delivery,
                new RoundFollowers(followers, clock, List.of()),
                new RoundSuppressions(suppressions, clock, List.of(delivery)),
                Map.of(),
                new Slow(meanwhile));
    }

    /** Something happens while one waits for it. */
    private final class Slow implements MailProvider.Line {
        private final Runnable meanwhile;

        Slow(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public @Nullable Reply await() {
            meanwhile.run();
            clock.set(NOW.plus(Duration.ofSeconds(2)));
            return null;
        }

        @Override
        public Reply send(MailProvider.Envelope mail) {
            return new Reply(Reply.Kind.ACCEPTED, null);
        }

        @Override
        public void close() {}
    }
}
