package org.parentvoice.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.notify.follower.Frequency;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.query.Update;

/** What waits is taken once, as it is, and soonest first. */
class DeliveryQueueIT {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final MongoTemplate mongo =
            new MongoTemplate(
                    new SimpleMongoClientDatabaseFactory(
                            TestStack.mongoUri("queue-" + UUID.randomUUID())));
    private final DeliveryQueue queue = new DeliveryQueue(mongo, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whoWaitsForALinkIsNotBehindTheOthersAndTheLongestWaitComesFirst() {
        insert(DeliveryKind.QUESTION, "question", NOW.minusSeconds(50));
        insert(DeliveryKind.CHANGE, "new", NOW.minusSeconds(1));
        insert(DeliveryKind.CHANGE, "old", NOW.minusSeconds(9));
        insert(DeliveryKind.CHANGE, "tomorrow", NOW.plusSeconds(86_400));
        insert(DeliveryKind.MANAGE, "link", NOW);
        assertThat(queue.waiting()).isEqualTo(4);
        assertThat(queue.take(3, LEASE, null))
                .extracting(Delivery::id)
                .containsExactly("link", "old", "new");
        assertThat(queue.take(3, LEASE, null)).extracting(Delivery::id).containsExactly("question");
        assertThat(queue.take(3, LEASE, null)).isEmpty();
    }

    @Test
    void severalSendersShareWhatWaitsAndMissNothingThatIsAddedMeanwhile() throws Exception {
        int mails = 400;
        IntStream.range(0, mails)
                .forEach(i -> insert(DeliveryKind.CHANGE, "m" + i, NOW.minusSeconds(1)));
        var taken = new ConcurrentHashMap<String, Delivery>();
        var twice = new AtomicBoolean();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> gathering = threads.submit(() -> addChanges(mails, done));
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                senders.add(
                        threads.submit(
                                () -> {
                                    while (taken.size() < mails) {
                                        for (Delivery each : queue.take(20, LEASE, null)) {
                                            if (taken.put(each.id(), each) != null) {
                                                twice.set(true);
                                            }
                                        }
                                    }
                                }));
            }
            for (Future<?> each : senders) {
                each.get();
            }
            done.set(true);
            gathering.get();
        }
        assertThat(twice).isFalse();
        assertThat(mongo.findAll(Delivery.class))
                .hasSize(mails)
                .allSatisfy(
                        each -> {
                            assertThat(each.isOpen()).isFalse();
                            assertThat(taken.get(each.id())).isEqualTo(each);
                        });
    }

    @Test
    void whatHasEndedIsNotQueuedAgainByWhoStillHasItInHand() {
        insert(DeliveryKind.CHANGE, "sent", NOW);
        insert(DeliveryKind.CHANGE, "later", NOW);
        insert(DeliveryKind.CHANGE, "untried", NOW);
        List<Delivery> mine = queue.take(3, LEASE, null);
        String lease = Objects.requireNonNull(mine.getFirst().place().lease());
        mongo.updateFirst(
                query(where("_id").is("sent")),
                new Update().set("state", DeliveryState.SENT).unset("queued"),
                Delivery.class);
        Instant later = NOW.plusSeconds(300);
        queue.again("later", 1, later);
        List<String> ids = mine.stream().map(Delivery::id).toList();

        queue.keep(ids, lease, LEASE.multipliedBy(3));
        assertThat(place("untried").dueAt()).isEqualTo(NOW.plus(LEASE.multipliedBy(3)));
        queue.giveBack(ids, "another's");
        assertThat(queue.take(3, LEASE, null)).isEmpty();
        queue.giveBack(ids, lease);

        assertThat(queue.take(3, LEASE, null)).extracting(Delivery::id).containsExactly("untried");
        assertThat(place("untried").perhapsSent()).isTrue();
        assertThat(delivery("sent").queued()).isNull();
        assertThat(place("later").dueAt()).isEqualTo(later);
        assertThat(place("later").attempts()).isOne();
    }

    /** As the fan-out does: only to what is still open. */
    private void addChanges(int mails, AtomicBoolean done) {
        for (int i = 0; !done.get(); i++) {
            String change = "c" + i / mails;
            mongo.updateFirst(
                    query(where("_id").is("m" + i % mails).and("open").is(true)),
                    new Update()
                            .push("owes", change + ":somebody")
                            .push("tells", new Told(change, List.of(), Frequency.IMMEDIATE)),
                    Delivery.class);
        }
    }

    private Queued place(String id) {
        return delivery(id).place();
    }

    private Delivery delivery(String id) {
        return Objects.requireNonNull(mongo.findById(id, Delivery.class));
    }

    private void insert(DeliveryKind kind, String id, Instant wantedAt) {
        boolean change = kind == DeliveryKind.CHANGE;
        mongo.insert(
                new Delivery(
                        id,
                        kind,
                        "somebody",
                        "leeds",
                        List.of(),
                        change ? List.of() : null,
                        change ? List.of() : null,
                        change ? true : null,
                        DeliveryState.WAITING,
                        wantedAt,
                        wantedAt,
                        null,
                        null,
                        Queued.first(kind, wantedAt)));
    }
}
