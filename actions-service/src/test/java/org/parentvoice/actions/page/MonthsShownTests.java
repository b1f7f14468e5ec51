package org.parentvoice.actions.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsShownTests {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    @ParameterizedTest
    @CsvSource({
        "6 7 8, 6 7 8",
        // Small ones are hidden, and nought looks the same.
        "6 1 0 9, 6 - - 9",
        // One small one alone is what is left of the total: another goes with it.
        "6 3 9, - - 9",
        "3 12, - -",
        // All four each: there is only one way to be.
        "4 4 7 6, - - 7 -",
        // Hidden noughts give nobody away.
        "0 6 0, - 6 -",
        "6 0 8, 6 - 8",
        // The total is not shown either.
        "3, -",
        "2 2, - -"
    })
    void smallCountsCannotBeSeenOrWorkedOut(String counts, String expected) {
        assertThat(shown(numbers(counts))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void knowingTheTotalDoesNotPinDownASmallCount(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<Integer> counts = new ArrayList<>();
            for (int j = 1 + random.nextInt(4); j > 0; j--) {
                counts.add(random.nextInt(9));
            }
            int total = counts.stream().mapToInt(Integer::intValue).sum();
            if (total >= SmallNumbers.FEWEST) {
                assertThatNothingIsPinnedDown(counts, shown(counts), total);
            }
        }
    }

    /** Every count that looks the same from outside, total included, has to be tried. */
    private static void assertThatNothingIsPinnedDown(
            List<Integer> counts, String seen, int total) {
        List<Set<Integer>> possible = new ArrayList<>();
        counts.forEach(each -> possible.add(new HashSet<>()));
        tryAll(new ArrayList<>(), counts.size(), total, seen, possible);
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0 && counts.get(i) < SmallNumbers.FEWEST) {
                assertThat(possible.get(i)).as("%s seen as %s", counts, seen).hasSizeGreaterThan(1);
            }
        }
    }

    private static void tryAll(
            List<Integer> soFar, int size, int left, String seen, List<Set<Integer>> possible) {
        if (soFar.size() == size) {
            if (left == 0 && shown(soFar).equals(seen)) {
                for (int i = 0; i < size; i++) {
                    possible.get(i).add(soFar.get(i));
                }
            }
            return;
        }
        for (int count = 0; count <= left; count++) {
            var longer = new ArrayList<>(soFar);
            longer.add(count);
            tryAll(longer, size, left - count, seen, possible);
        }
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static String shown(List<Integer> counts) {
        NavigableMap<YearMonth, Integer> all = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            all.put(FIRST.plusMonths(i), counts.get(i));
        }
        List<String> seen =
                MonthsShown.of(all).values().stream()
                        .map((Optional<Integer> each) -> each.map(String::valueOf).orElse("-"))
                        .toList();
        return String.join(" ", seen);
    }
}
