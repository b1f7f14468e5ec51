package org.parentvoice.actions.themes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parentvoice.actions.ActionsIntegrationTest;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.meter.StageLatency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Random decisions, repeated and out of order; processes killed between any two steps; batches cut
 * anew; consumers that go on after they lost their partition. In the end the tallies are those of a
 * recount.
 */
@ActionsIntegrationTest
class ThemeTalliesIT {

    private static final int EVENTS = 60;

    @Autowired private MongoTemplate mongo;

    /** More of them with {@code -Dtallies.seeds=500}. */
    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("tallies.seeds", 20));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensTheTalliesAreThoseOfARecount(int seed) {
        var random = new Random(seed);
        var log = new FeedbackLog(random, EVENTS);
        for (int partition = 0; partition < FeedbackLog.PARTITIONS; partition++) {
            new Group(random, List.of(log.partitions.get(partition))).readAll();
        }
        assertThatTalliesAreRight(log);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void soTheyAreWhenABatchHasSeveralPartitions(int seed) {
        var random = new Random(seed);
        var log = new FeedbackLog(random, EVENTS);
        new Group(random, log.partitions).readAll();
        assertThatTalliesAreRight(log);
    }

    @Test
    void severalPartitionsAtOnceCostLittleMoreThanOne() {
        int apart = operations(log -> log);
        int together = operations(log -> List.of(log.stream().flatMap(List::stream).toList()));
        assertThat(together).isLessThan(apart / 2);
    }

    /** Reads and writes of one batch after the other, a bulk for one. */
    private int operations(Function<List<List<ReceivedEvent>>, List<List<ReceivedEvent>>> batches) {
        var log = new FeedbackLog(new Random(5), EVENTS);
        var count = new AtomicInteger();
        batches.apply(log.partitions).forEach(counting(new CountingTemplate(mongo, count))::handle);
        assertThatTalliesAreRight(log);
        return count.get();
    }

    @Test
    void aPieceThatMovedToAnotherPartitionIsCountedOnceWhateverIsKilled() {
        for (int fault = 0; fault < 60; fault++) {
            var log = new FeedbackLog(new Random(3), 0);
            List<ReceivedEvent> batch = log.movedToAnotherPartition();
            var left = new AtomicInteger(fault);
            try {
                counting(new FaultyTemplate(mongo, () -> killAt(left))).handle(batch);
            } catch (FaultyTemplate.Killed e) {
                counting(mongo).handle(batch);
            }
            assertThatTalliesAreRight(log);
        }
    }

    private static void killAt(AtomicInteger left) {
        if (left.getAndDecrement() == 0) {
            throw new FaultyTemplate.Killed();
        }
    }

    @Test
    void theSameLogReadTwiceCountsOnce() {
        var log = new FeedbackLog(new Random(99), EVENTS);
        ThemeTallies tallies = counting(mongo);
        log.partitions.forEach(tallies::handle);
        log.partitions.forEach(tallies::handle);
        tallies.handle(log.partitions.stream().flatMap(List::stream).toList());
        assertThatTalliesAreRight(log);
    }

    @Test
    void nothingOfAnErasedPieceRemainsButItsId() {
        var log = new FeedbackLog(new Random(7), EVENTS);
        log.partitions.forEach(counting(mongo)::handle);
        List<String> erased =
                log.pieces.values().stream().filter(each -> each.erased).map(e -> e.id).toList();
        assertThat(erased).isNotEmpty();
        assertThat(new HeardFeedback(mongo).byId(erased).values())
                .hasSameSizeAs(erased)
                .allSatisfy(
                        each -> {
                            assertThat(each.quote()).isNull();
                            assertThat(each.base()).isNull();
                            assertThat(each.steps()).isEmpty();
                            assertThat(each.themes()).isEmpty();
                        });
    }

    private static ThemeTallies counting(MongoTemplate mongo) {
        var heard = new HeardFeedback(mongo);
        var latency = new StageLatency(new SimpleMeterRegistry(), Clock.systemUTC(), "tallied");
        return new ThemeTallies(heard, new Tallies(mongo), new NewestQuotes(mongo, heard), latency);
    }

    /** A consumer group on some partitions: its members are killed, stall and take over. */
    private final class Group {
        private final Random random;
        private final List<List<ReceivedEvent>> logs;
        private final int[] committed;
        private int untilFault;

        Group(Random random, List<List<ReceivedEvent>> logs) {
            this.random = random;
            this.logs = logs;
            this.committed = new int[logs.size()];
        }

        void readAll() {
            while (!isAtEnd()) {
                read();
            }
        }

        private boolean isAtEnd() {
            return IntStream.range(0, logs.size())
                    .allMatch(i -> committed[i] >= logs.get(i).size());
        }

        private void read() {
            int[] end = nextEnd();
            List<ReceivedEvent> batch = upTo(end);
            untilFault = random.nextInt(40 * logs.size());
            try {
                counting(new FaultyTemplate(mongo, this::fault)).handle(batch);
            } catch (FaultyTemplate.Killed | OptimisticLockingFailureException e) {
                // The next one begins where the group has got to.
                return;
            }
            boolean commitLost = random.nextInt(4) == 0;
            if (!commitLost) {
                commit(end);
            }
        }

        private int[] nextEnd() {
            return IntStream.range(0, logs.size())
                    .map(i -> Math.min(logs.get(i).size(), committed[i] + 1 + random.nextInt(8)))
                    .toArray();
        }

        private List<ReceivedEvent> upTo(int... end) {
            var batch = new ArrayList<ReceivedEvent>();
            for (int i = 0; i < end.length; i++) {
                batch.addAll(logs.get(i).subList(Math.min(committed[i], end[i]), end[i]));
            }
            return batch;
        }

        private void commit(int... end) {
            Arrays.setAll(committed, i -> Math.max(committed[i], end[i]));
        }

        private void fault() {
            if (untilFault-- != 0) {
                return;
            }
            if (random.nextBoolean()) {
                throw new FaultyTemplate.Killed();
            }
            takeOver();
        }

        /** Another member got some of the partitions, and this one does not know yet. */
        private void takeOver() {
            for (int i = random.nextInt(3); i >= 0 && !isAtEnd(); i--) {
                int[] end = nextEnd();
                for (int left = 0; logs.size() > 1 && left < logs.size(); left++) {
                    end[left] = random.nextBoolean() ? end[left] : committed[left];
                }
                counting(mongo).handle(upTo(end));
                commit(end);
            }
        }
    }

    private void assertThatTalliesAreRight(FeedbackLog log) {
        List<FeedbackLog.Piece> said =
                log.pieces.values().stream().filter(e -> !e.erased && e.sequence > 0).toList();
        var tallies = new Tallies(mongo);
        Tally all = tallies.ofForum(log.forum);
        assertThatTallyIs(all, said, piece -> true);
        assertThat(positive(all.months()))
                .isEqualTo(sums(said, e -> List.of(e.day.substring(0, 7))));
        assertThatTallyIs(tallies.ofWeek(log.forum, "2026-W11"), said, piece -> true);
        tallies.ofMonths(log.forum, all.saidIn())
                .forEach(
                        (month, tally) ->
                                assertThatTallyIs(
                                        tally,
                                        said,
                                        piece -> piece.day.startsWith(month.toString())));
        assertThatQuotesAreRight(log.forum, said);
    }

    private static void assertThatTallyIs(
            Tally tally, List<FeedbackLog.Piece> said, Predicate<FeedbackLog.Piece> counted) {
        List<FeedbackLog.Piece> pieces = said.stream().filter(counted).toList();
        assertThat(tally.feedback()).isEqualTo(pieces.size());
        assertThat(tally.voices()).isEqualTo(pieces.stream().mapToInt(e -> e.voices).sum());
        var voices = new TreeMap<String, Integer>();
        tally.themes().forEach((theme, count) -> voices.put(theme, count.voices()));
        assertThat(positive(voices)).isEqualTo(sums(pieces, e -> e.themes));
    }

    private void assertThatQuotesAreRight(String forum, List<FeedbackLog.Piece> said) {
        var quotes = new NewestQuotes(mongo, new HeardFeedback(mongo));
        for (String theme : List.of("transport", "funding", "therapies")) {
            List<String> newest =
                    said.stream()
                            .filter(e -> e.quote != null && e.themes.contains(theme))
                            .sorted(
                                    Comparator.comparing((FeedbackLog.Piece e) -> e.day)
                                            .thenComparing(e -> e.id)
                                            .reversed())
                            .limit(3)
                            .map(e -> String.valueOf(e.quote))
                            .toList();
            assertThat(quotes.of(forum, List.of(theme), 3).getOrDefault(theme, List.of()))
                    .isEqualTo(newest);
        }
    }

    private static Map<String, Integer> sums(
            List<FeedbackLog.Piece> pieces, Function<FeedbackLog.Piece, List<String>> keys) {
        var sums = new TreeMap<String, Integer>();
        pieces.forEach(
                piece ->
                        new ArrayList<>(keys.apply(piece))
                                .forEach(key -> sums.merge(key, piece.voices, Integer::sum)));
        return sums;
    }

    private static Map<String, Integer> positive(Map<String, Integer> counts) {
        var positive = new TreeMap<>(counts);
        positive.values().removeIf(count -> count == 0);
        return positive;
    }
}
