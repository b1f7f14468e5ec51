package org.parentvoice.actions.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpiritBlocksTests {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    @ParameterizedTest
    @CsvSource({
        // Months that are shown fill blocks; what does not fill one goes to the rest.
        "10 15 25 9, 0 1 | 2 | 3",
        // Hidden ones are all together, wherever they lie.
        "- 30 - 10 -, 1 | 0 2 3 4",
        "- - -, 0 1 2",
        // A month that is not over closes no block.
        "10 10 10 10 10 99, 0 1 2 | 3 4 5",
        "30 30, 0 | 1"
    })
    void monthsThatAreShownAndOverFillBlocks(String months, String expected) {
        NavigableMap<YearMonth, Optional<Integer>> shown = new TreeMap<>();
        for (String each : months.split(" ")) {
            shown.put(
                    FIRST.plusMonths(shown.size()),
                    each.equals("-") ? Optional.empty() : Optional.of(Integer.valueOf(each)));
        }
        YearMonth now = months.endsWith("99") ? shown.lastKey() : shown.lastKey().plusMonths(1);
        List<String> blocks =
                SpiritBlocks.of(shown, now, 25).stream()
                        .map(
                                block ->
                                        String.join(
                                                " ",
                                                block.stream()
                                                        .map(it -> it.getMonthValue() - 1)
                                                        .map(String::valueOf)
                                                        .toList()))
                        .toList();
        assertThat(String.join(" | ", blocks)).isEqualTo(expected);
    }
}
