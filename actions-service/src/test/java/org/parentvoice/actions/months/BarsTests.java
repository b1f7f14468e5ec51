package org.parentvoice.actions.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BarsTests {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    @Test
    void aMonthThatIsNotShownIsAGapAndNotNought() {
        Bars bars = Bars.months(row(Map.of(), 10, null, 25)).orElseThrow();
        assertThat(bars.bars())
                .containsExactly(
                        new Bars.Bar("Jan 2026", "10", 0.4),
                        new Bars.Bar("Feb 2026", "not shown", null),
                        new Bars.Bar("Mar 2026", "25", 1.0));
        assertThat(bars.wordy()).isFalse();
        assertThat(bars.title()).isEqualTo("Getting to school: voices by month");
        assertThat(bars.description())
                .isEqualTo(
                        "One bar for each month from January 2026 to March 2026. The longest is"
                                + " March 2026, with 25 voices. Months not shown: 1.");
    }

    @Test
    void whereNothingIsShownThereIsNoChart() {
        ThemeTable.Row row = row(Map.of(), null, null);
        assertThat(Bars.months(row)).isEmpty();
        assertThat(Bars.spirits(row)).isEmpty();
    }

    @Test
    void eachSpiritHasItsNameAndItsNumber() {
        Bars bars = Bars.spirits(row(Map.of("concern", 23, "praise", 9), 40)).orElseThrow();
        assertThat(bars.bars())
                .contains(
                        new Bars.Bar("Worried or unhappy", "at least 20", 1.0),
                        new Bars.Bar("Pleased or thankful", "at least 5", 0.25),
                        new Bars.Bar("Good and bad", "not shown", null))
                .hasSize(5);
    }

    private static ThemeTable.Row row(Map<String, Integer> spirits, @Nullable Integer... voices) {
        var cells = new ArrayList<ThemeTable.Cell>();
        for (Integer each : voices) {
            cells.add(
                    new ThemeTable.Cell(
                            FIRST.plusMonths(cells.size()),
                            each,
                            each == null ? "not shown" : String.valueOf(each)));
        }
        return new ThemeTable.Row(
                "transport", "Getting to school", cells, Spirit.of(List.of(FIRST), spirits));
    }
}
