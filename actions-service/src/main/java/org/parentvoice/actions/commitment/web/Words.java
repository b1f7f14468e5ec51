package org.parentvoice.actions.commitment.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.kit.problem.Problems;

/** Tidies what people send: a field left empty is a field not given. */
final class Words {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private Words() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** A day on which something has happened already. */
    static @Nullable LocalDate past(String field, @Nullable LocalDate day, Clock clock) {
        if (day != null && (day.isAfter(LondonDays.today(clock)) || day.isBefore(EARLIEST))) {
            throw Problems.invalid(field, "Give a day that has been, or leave it out for today");
        }
        return day;
    }
}
