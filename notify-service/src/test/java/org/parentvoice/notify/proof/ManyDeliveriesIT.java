package org.parentvoice.notify.proof;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.NotifyIT;
import org.parentvoice.notify.delivery.ChangeCounts;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.delivery.Delivery;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is asked every minute, or of a store that works, costs what it is about and not what was
 * ever sent. The store cannot say which index it takes, so each is held beside a look at all
 * deliveries in the same run.
 */
class ManyDeliveriesIT extends NotifyIT {

    private static final int MANY = 40_000;
    private static final int PAGE = 5_000;
    private static final int TIMES = 5;

    @Autowired private ChangeCounts counts;
    @Autowired private Deliveries deliveries;
    @Autowired private Reconciliation reconciliation;
    private final String change = newId();

    @BeforeEach
    void sendMany() {
        for (int from = 0; from < MANY; from += PAGE) {
            mongo.getCollection("deliveries")
                    .insertMany(
                            IntStream.range(from, from + PAGE)
                                    .mapToObj(i -> mail(i, newId(), "SENT"))
                                    .toList());
        }
        mongo.getCollection("deliveries").insertOne(mail(MANY, change, "SENT"));
        mongo.getCollection("deliveries").insertOne(mail(MANY + 1, change, "FAILED"));
    }

    @AfterEach
    void tidy() {
        mongo.getCollection("deliveries").deleteMany(eq("forum", change));
    }

    @Test
    void oneChangeAmongManyIsFoundByItsIndex() {
        long all = nanos(() -> mongo.count(query(where("reply").is(-1)), Delivery.class));
        assertThat(counts.of(change)).isEqualTo(new ChangeCounts.Counts(1, 1, 0));
        assertThat(nanos(() -> counts.of(change))).as("counted").isLessThan(all / 4);
        assertThat(nanos(() -> counts.isWaitedFor(change))).as("waited for").isLessThan(all / 4);
        assertThat(nanos(this::untold)).as("untold").isLessThan(all / 4);
    }

    @Test
    void comparingDoesNotReadWhatHasEnded() {
        long all = nanos(() -> mongo.count(query(where("reply").is(-1)), Delivery.class));
        assertThat(nanos(reconciliation::differences)).isLessThan(all / 2);
    }

    private void untold() {
        try (Stream<Delivery> found = deliveries.untold(change)) {
            assertThat(found).hasSize(1);
        }
    }

    /** The quickest of several: the others were held up by something else. */
    private static long nanos(Runnable look) {
        return IntStream.range(0, TIMES)
                .mapToLong(
                        i -> {
                            long start = System.nanoTime();
                            look.run();
                            return System.nanoTime() - start;
                        })
                .min()
                .orElseThrow();
    }

    private Document mail(int number, String tells, String state) {
        Date then = Date.from(Instant.now().minus(Duration.ofHours(2)));
        Document told =
                new Document("change", tells)
                        .append("follows", List.of())
                        .append("frequency", "IMMEDIATE");
        return new Document("_id", change + ":" + number)
                .append("kind", "CHANGE")
                .append("follower", change + "-" + number)
                .append("forum", change)
                .append("follows", List.of())
                .append("owes", List.of(tells + ":" + change + "-" + number))
                .append("tells", List.of(told))
                .append("state", state)
                .append("owedAt", then)
                .append("wantedAt", then)
                .append("endedAt", then);
    }
}
