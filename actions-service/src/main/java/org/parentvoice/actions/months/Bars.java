package org.parentvoice.actions.months;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chart of bars that lie below each other, for the template that draws it: each has its name and
 * its number beside it, so it needs no axis, no colour and no wide screen.
 *
 * @param description what somebody hears who cannot see it
 * @param wordy whether names and numbers are long, and better stand above the bars
 */
record Bars(String title, String description, boolean wordy, List<Bar> bars) {

    static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /**
     * @param share of the longest bar, from 0 to 1; nothing where it is not shown
     */
    record Bar(String label, String number, @Nullable Double share) {

        static Bar of(String label, String number, @Nullable Integer value, int most) {
            return new Bar(label, number, value == null ? null : (double) value / most);
        }
    }

    /** Voices by month; nothing where no month is shown. */
    static Optional<Bars> months(ThemeTable.Row row) {
        return row.months().stream()
                .filter(each -> each.voices() != null)
                .max(Comparator.comparing(ThemeTable.Cell::voices))
                .map(most -> months(row, most));
    }

    private static Bars months(ThemeTable.Row row, ThemeTable.Cell most) {
        List<ThemeTable.Cell> cells = row.months();
        int longest = Objects.requireNonNull(most.voices());
        long gaps = cells.stream().filter(each -> each.voices() == null).count();
        return new Bars(
                row.label() + ": voices by month",
                "One bar for each month from %s to %s. The longest is %s, with %s voices.%s"
                        .formatted(
                                LONG.format(cells.getFirst().month()),
                                LONG.format(cells.getLast().month()),
                                LONG.format(most.month()),
                                most.voicesLabel(),
                                gaps == 0 ? "" : " Months not shown: %d.".formatted(gaps)),
                false,
                cells.stream()
                        .map(
                                each ->
                                        Bar.of(
                                                SHORT.format(each.month()),
                                                each.voicesLabel(),
                                                each.voices(),
                                                longest))
                        .toList());
    }

    /** Voices by the spirit in which they spoke; nothing where none is shown. */
    static Optional<Bars> spirits(ThemeTable.Row row) {
        List<Spirit.Part> parts = row.spirit().parts();
        return parts.stream()
                .map(Spirit.Part::voices)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(most -> spirits(row, parts, most));
    }

    private static Bars spirits(ThemeTable.Row row, List<Spirit.Part> parts, int most) {
        List<YearMonth> months = row.spirit().months();
        return new Bars(
                row.label() + ": how families felt",
                "One bar for each way of speaking, in %d months from %s to %s."
                        .formatted(
                                months.size(),
                                LONG.format(months.getFirst()),
                                LONG.format(months.getLast())),
                true,
                parts.stream()
                        .map(each -> Bar.of(each.label(), each.voicesLabel(), each.voices(), most))
                        .toList());
    }
}
