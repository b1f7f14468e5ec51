package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class RateCapIT {

    private final Hand clock = new Hand();

    @Test
    void aWindowHoldsOnlySoMany() {
        var window = new CapWindow(2, Duration.ofSeconds(1));
        Instant now = clock.instant();
        assertThat(window.untilFree(now)).isZero();
        window.count(now);
        window.count(now.plusMillis(400));
        assertThat(window.untilFree(now.plusMillis(500))).isEqualTo(Duration.ofMillis(500));
        assertThat(window.untilFree(now.plusMillis(1_000))).isZero();
        window.count(now.plusMillis(1_000));
        assertThat(window.untilFree(now.plusMillis(1_001))).isEqualTo(Duration.ofMillis(399));
    }

    @Test
    void severalWorkersTogetherKeepToIt() throws Exception {
        var cap =
                new RateCap(
                        "several", new Caps(10, null, null), spans(), days(), Clock.systemUTC());
        var taken = new ConcurrentLinkedQueue<Instant>();
        List<Callable<Object>> work = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            work.add(
                    Executors.callable(
                            () -> {
                                for (int i = 0; i < 6; i++) {
                                    if (cap.await(() -> true)) {
                                        taken.add(Instant.now());
                                    }
                                }
                            }));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> each : threads.invokeAll(work)) {
                each.get();
            }
        }
        List<Instant> times = taken.stream().sorted().toList();
        assertThat(times).hasSize(24);
        // 24 at ten a second: the last four wait for two seconds to pass.
        assertThat(Duration.between(times.getFirst(), times.getLast()))
                .isGreaterThan(Duration.ofMillis(1_900));
    }

    @Test
    void aSecondAndAMinuteAreCountedOverInstances() {
        var one = new RateCap("two", new Caps(3, 5, null), spans(), days(), clock);
        var other = new RateCap("two", new Caps(3, 5, null), spans(), days(), clock);
        assertThat(one.await(() -> true)).isTrue();
        assertThat(other.await(() -> true)).isTrue();
        assertThat(one.await(() -> true)).isTrue();
        assertThat(isFree(other)).as("a fourth in this second").isFalse();
        clock.now = clock.now.plusSeconds(1);
        assertThat(isFree(other)).isTrue();
        assertThat(isFree(one)).isTrue();
        assertThat(isFree(other)).as("a sixth in this minute").isFalse();
        clock.now = clock.now.plusSeconds(58);
        assertThat(isFree(one)).isFalse();
        clock.now = clock.now.plusSeconds(1);
        assertThat(isFree(one)).isTrue();
    }

    /** A clock that lags waits for its own next span. */
    @Test
    void clocksThatDifferLetNoMoreThrough() {
        SpanCounts spans = spans();
        Instant now = clock.instant();
        Duration second = Duration.ofSeconds(1);
        assertThat(spans.take("lag", second, 1, now.plusSeconds(1))).isZero();
        assertThat(spans.take("lag", second, 1, now.plusMillis(400)))
                .isEqualTo(Duration.ofMillis(600));
        assertThat(spans.take("lag", second, 1, now.plusMillis(1_500)))
                .isEqualTo(Duration.ofMillis(500));
        assertThat(spans.take("lag", second, 1, now.plusMillis(2_000))).isZero();
    }

    /** The clock stands still here: whoever has to wait gives up at the second look. */
    private static boolean isFree(RateCap cap) {
        var looks = new AtomicInteger();
        return cap.await(() -> looks.getAndIncrement() == 0);
    }

    @Test
    void aDayIsCountedOverInstancesAndEnds() {
        DayCounts days = days();
        var one = new RateCap("day", new Caps(null, null, 3), spans(), days, clock);
        var other = new RateCap("day", new Caps(null, null, 3), spans(), days, clock);
        assertThat(one.await(() -> true)).isTrue();
        assertThat(other.await(() -> true)).isTrue();
        assertThat(one.await(() -> true)).isTrue();
        assertThat(other.await(() -> true)).isFalse();
        assertThat(other.isDayFull()).isTrue();
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(other.isDayFull()).isFalse();
        assertThat(other.await(() -> true)).isTrue();
    }

    @Test
    void whoIsStoppedDoesNotWait() {
        var cap = new RateCap("stopped", new Caps(null, 1, null), spans(), days(), clock);
        assertThat(cap.await(() -> true)).isTrue();
        assertThat(cap.await(() -> false)).isFalse();
    }

    private static SpanCounts spans() {
        return new SpanCounts(
                new MongoTemplate(
                        new SimpleMongoClientDatabaseFactory(TestStack.mongoUri("caps"))));
    }

    private DayCounts days() {
        return new DayCounts(
                new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStack.mongoUri("caps"))),
                clock);
    }

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-26T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
