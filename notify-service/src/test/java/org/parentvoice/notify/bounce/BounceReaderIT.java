package org.parentvoice.notify.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.NotifyIT;
import org.parentvoice.notify.testing.Reports;
import org.parentvoice.notify.testing.TestClock;
import org.parentvoice.notify.testing.TestMailbox;
import org.springframework.beans.factory.annotation.Autowired;

/** One instance reads at a time, in bites, and it is seen when none does. */
class BounceReaderIT extends NotifyIT {

    @Autowired private BounceReader reader;
    @Autowired private BounceMailbox mailbox;
    @Autowired private MeterRegistry meters;

    @BeforeEach
    void stop() {
        reader.stop();
    }

    @AfterEach
    void start() {
        reader.start();
    }

    @Test
    void nobodyLooksAtMoreThanTwoHundredAtOnce() throws Exception {
        while (uid() != lookOnce()) {
            // What other tests left is read first.
        }
        long before = uid();
        String subject = newId();
        for (int i = 0; i < BounceMailbox.AT_MOST + 1; i++) {
            TestMailbox.put(Reports.autoReply(subject, "<none@example.org>"));
        }
        assertThat(lookOnce()).isEqualTo(before + BounceMailbox.AT_MOST);
        assertThat(lookOnce()).isEqualTo(before + BounceMailbox.AT_MOST + 1);
        assertThat(lookOnce()).isEqualTo(before + BounceMailbox.AT_MOST + 1);
    }

    @Test
    void whoHasLostTheMailboxNeitherGivesItAwayNorMovesOn() {
        var clock = new TestClock(Instant.now());
        var position = new MailboxPosition(mongo, clock);
        var first = position.take().orElseThrow();
        assertThat(position.take()).isEmpty();
        clock.set(clock.instant().plus(Duration.ofMinutes(6)));
        var second = position.take().orElseThrow();

        assertThat(position.read(first, 1, 7)).isFalse();
        position.giveBack(first);
        assertThat(position.take()).isEmpty();
        assertThat(uid()).isEqualTo(second.uid() == null ? 0 : second.uid());

        position.giveBack(second);
        var third = position.take();
        assertThat(third).isPresent();
        position.giveBack(third.orElseThrow());
    }

    @Test
    void itIsSeenHowLongAgoItLooked() {
        await().atMost(Duration.ofSeconds(20)).until(() -> age() > 1);
        reader.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> age() < 1);
    }

    private double age() {
        return meters.get("parentvoice.bounces.look.age").gauge().value();
    }

    private long lookOnce() throws Exception {
        assertThat(mailbox.look(() -> true)).isTrue();
        return uid();
    }

    private long uid() {
        var found = mongo.findById("bounces", MailboxPosition.Position.class);
        return found == null || found.uid() == null ? 0 : Objects.requireNonNull(found.uid());
    }
}
