package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.DeliveryQueue;
import org.parentvoice.notify.testing.TestClock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** What is taken ahead is sent, or left to others in time. */
class BatchesIT {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int BATCH = 2;

    private final MongoTemplate mongo =
            new MongoTemplate(
                    new SimpleMongoClientDatabaseFactory(
                            TestStack.mongoUri("batches-" + UUID.randomUUID())));
    private final TestClock clock = new TestClock(NOW);
    private final AtomicBoolean mayTake = new AtomicBoolean(true);
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private Batches batches;
    private Batches another;

    @BeforeEach
    void start() {
        context.registerBean(MongoTemplate.class, () -> mongo);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(DeliveryQueue.class);
        context.refresh();
        batches = batches();
        another = batches();
        IntStream.range(0, 5).forEach(this::insert);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void whatWasTakenAheadComesNext() throws InterruptedException {
        assertThat(next(batches)).containsExactly("0", "1");
        batches.takeAhead();
        // Once, however often it is asked for.
        batches.takeAhead();
        assertThat(next(batches)).containsExactly("2", "3");
        assertThat(next(another)).containsExactly("4");
        assertThat(next(batches)).isEmpty();
    }

    @Test
    void whatLayTooLongIsGivenBackAndTakenAnew() throws InterruptedException {
        batches.takeAhead();
        assertThat(next(batches)).containsExactly("0", "1");
        batches.takeAhead();
        await().untilAsserted(() -> assertThat(inHand()).isEqualTo(4));
        clock.set(NOW.plusSeconds(12));
        List<Delivery> anew = batches.next();
        assertThat(anew).hasSize(BATCH);
        assertThat(anew.getFirst().place().dueAt()).isEqualTo(NOW.plusSeconds(12).plus(LEASE));
    }

    /** As after a machine was asleep: the round goes on, and must not meet its own mails again. */
    @Test
    void whatIsInHandIsNotTakenAheadThoughItsLeaseIsOver() throws InterruptedException {
        assertThat(next(batches)).containsExactly("0", "1");
        clock.set(NOW.plusSeconds(25));
        batches.takeAhead();
        assertThat(next(batches)).containsExactly("2", "3");
        assertThat(next(another)).as("free for others").containsExactly("4", "0");
        assertThat(next(another)).containsExactly("1");
    }

    @Test
    void whatIsNotToBeSentIsLeftToOthers() throws InterruptedException {
        batches.takeAhead();
        await().untilAsserted(() -> assertThat(inHand()).isEqualTo(BATCH));
        mayTake.set(false);
        assertThat(next(batches)).isEmpty();
        mayTake.set(true);
        assertThat(next(another)).hasSize(BATCH);

        batches.takeAhead();
        await().untilAsserted(() -> assertThat(inHand()).isEqualTo(2 * BATCH));
        batches.close();
        assertThat(next(another)).hasSize(BATCH);
    }

    private Batches batches() {
        var settings =
                new SendingSettings(
                        "us@example.org",
                        SmtpProvider.NAME,
                        Map.of(),
                        1,
                        true,
                        BATCH,
                        LEASE,
                        Duration.ofSeconds(1),
                        List.of());
        return new Batches(context.getBean(DeliveryQueue.class), settings, clock, mayTake::get);
    }

    private static List<String> next(Batches batches) throws InterruptedException {
        return batches.next().stream().map(Delivery::follower).toList();
    }

    private long inHand() {
        return mongo.count(query(where("queued.dueAt").gt(clock.instant())), Delivery.class);
    }

    private void insert(int number) {
        Instant wantedAt = NOW.minusSeconds(10L - number);
        mongo.insert(
                Delivery.ofLetter(
                        DeliveryKind.MANAGE, "leeds", String.valueOf(number), List.of(), wantedAt));
    }
}
