package org.parentvoice.actions.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.actions.numbers.SmallNumbers;

class PartsShownTests {

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
        "2 2, - -",
        // All four each, and nothing to hide them among but others that have their total.
        "4 4 4 4 4, - - - - -",
        "4 5 4 3 4, - - - - -",
        "4 6 4 3 4, - 6 - - -",
        "20 0 0 0 0, 20 - - - -"
    })
    void smallCountsCannotBeSeenOrWorkedOut(String counts, String expected) {
        assertThat(shown(numbers(counts))).isEqualTo(expected);
    }

    /** Every way to be that has this total. */
    @ParameterizedTest
    @CsvSource({"1, 12", "2, 40", "3, 40", "4, 30", "5, 26", "6, 20"})
    void knowingTheTotalDoesNotPinDownASmallCount(int parts, int most) {
        for (int total = SmallNumbers.FEWEST; total <= most; total++) {
            var onlooker = new Onlooker();
            for (List<Integer> counts : Ways.of(parts, total)) {
                onlooker.sees(shown(counts), counts);
            }
            assertThat(onlooker.knows()).as("%d parts of %d", parts, total).isEmpty();
        }
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static String shown(List<Integer> counts) {
        NavigableMap<Integer, Integer> all = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            all.put(i, counts.get(i));
        }
        List<String> seen =
                PartsShown.of(all).values().stream()
                        .map((Optional<Integer> each) -> each.map(String::valueOf).orElse("-"))
                        .toList();
        return String.join(" ", seen);
    }
}
