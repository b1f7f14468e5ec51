package org.parentvoice.notify.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody asks for the count after every single answer. */
class FamiliesSayTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 0, 0, -, -, -, -",
                "4, 0, 0, -, -, -, -",
                "2, 1, 1, -, -, -, -",
                "5, 0, 0, 5, 5, 0, 0",
                "5, 0, 5, 10, 5, 0, 5",
                "5, 6, 7, 15, -, -, -",
                "9, 1, 0, 10, -, -, -",
                "9, 0, 4, 10, -, -, -",
                "9, 0, 0, 5, -, -, -"
            })
    void noSmallNumberIsToldNorCanBeWorkedOut(
            long yes,
            long partly,
            long no,
            @Nullable Long answers,
            @Nullable Long sayYes,
            @Nullable Long sayPartly,
            @Nullable Long sayNo) {
        Map<Answer, Long> counts = Map.of(Answer.YES, yes, Answer.PARTLY, partly, Answer.NO, no);
        assertThat(FamiliesSay.of(ToldCount.nothing("c").next(counts)))
                .isEqualTo(new FamiliesSay("c", answers, sayYes, sayPartly, sayNo));
    }

    @Test
    void theNinthAnswerDoesNotShowThatItDiffers() {
        List<Answer> said = new ArrayList<>(Collections.nCopies(8, Answer.YES));
        FamiliesSay before = seen(said).getLast();
        said.add(Answer.NO);
        assertThat(seen(said).getLast())
                .isEqualTo(before)
                .isEqualTo(new FamiliesSay("c", 5L, 5L, 0L, 0L));
        said.add(Answer.YES);
        assertThat(seen(said).getLast()).isEqualTo(new FamiliesSay("c", 10L, null, null, null));
    }

    /** In whatever order the five of a step answer, everything that can be seen is the same. */
    @Test
    void theOrderOfTheFiveOfAStepCannotBeSeen() {
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            List<Answer> said = answers(random, 5 * (1 + random.nextInt(8)));
            List<Answer> mixed = new ArrayList<>(said);
            for (int step = 0; step < mixed.size(); step += 5) {
                Collections.shuffle(mixed.subList(step, step + 5), random);
            }
            assertThat(seen(mixed)).as("%s", said).isEqualTo(seen(said));
        }
    }

    @Test
    void noDifferenceOfTwoSplitsIsSmall() {
        var random = new Random(11);
        int splits = 0;
        for (int i = 0; i < 3_000; i++) {
            List<List<Long>> told =
                    seen(answers(random, 60)).stream()
                            .filter(each -> each.yes() != null)
                            .map(each -> Arrays.asList(each.yes(), each.partly(), each.no()))
                            .distinct()
                            .toList();
            splits += told.size();
            for (List<Long> one : told) {
                for (List<Long> other : told) {
                    assertThat(IntStream.range(0, 3).mapToLong(at -> one.get(at) - other.get(at)))
                            .allMatch(by -> by == 0 || Math.abs(by) >= 5);
                }
            }
        }
        assertThat(splits).isGreaterThan(1_000);
    }

    @Test
    void anAnswerThatIsChangedOrErasedMovesNothing() {
        ToldCount told = ToldCount.nothing("c").next(counts(Collections.nCopies(5, Answer.YES)));
        assertThat(told.next(counts(Collections.nCopies(4, Answer.YES)))).isEqualTo(told);
        assertThat(told.next(counts(Collections.nCopies(5, Answer.NO)))).isEqualTo(told);
        // Those of the first five changed their minds: less than five more say yes or no now.
        assertThat(told.next(Map.of(Answer.YES, 4L, Answer.PARTLY, 0L, Answer.NO, 6L)))
                .isEqualTo(new ToldCount("c", null, 10, 5, 0, 0, false));
    }

    /** What can be seen after each of these answers. */
    private static List<FamiliesSay> seen(List<Answer> said) {
        var seen = new ArrayList<FamiliesSay>();
        ToldCount told = ToldCount.nothing("c");
        for (int so = 1; so <= said.size(); so++) {
            told = told.next(counts(said.subList(0, so)));
            seen.add(FamiliesSay.of(told));
        }
        return seen;
    }

    private static Map<Answer, Long> counts(List<Answer> said) {
        var counts = new EnumMap<Answer, Long>(Answer.class);
        Stream.of(Answer.values()).forEach(each -> counts.put(each, 0L));
        said.forEach(each -> counts.merge(each, 1L, Long::sum));
        return counts;
    }

    /** Most say the same, as people do. */
    private static List<Answer> answers(Random random, int count) {
        Answer mostly = Answer.values()[random.nextInt(3)];
        return random.ints(count, 0, 9)
                .mapToObj(at -> at < 3 ? Answer.values()[at] : mostly)
                .toList();
    }
}
