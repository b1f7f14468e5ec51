package org.parentvoice.actions.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.kit.page.FormErrors;

/** Reads what somebody typed and gathers what is wrong with it. */
final class Typed {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final List<FormErrors.Entry> wrong;

    Typed(FormErrors soFar) {
        wrong = new ArrayList<>(soFar.all());
    }

    void wrong(String field, String message) {
        wrong.add(new FormErrors.Entry(field, message));
    }

    boolean isWrong() {
        return !wrong.isEmpty();
    }

    FormErrors errors() {
        return new FormErrors(wrong);
    }

    @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.isAfter(EARLIEST) && day.isBefore(LATEST)) {
                return day;
            }
        } catch (DateTimeException e) {
            wrong(field, "Give a date, such as 2026-11-03");
            return null;
        }
        wrong(field, "Give a date that is nearer to today");
        return null;
    }

    /** A day on which something has happened already. */
    @Nullable LocalDate past(String field, @Nullable String text, Clock clock) {
        LocalDate day = day(field, text);
        if (day != null && day.isAfter(LondonDays.today(clock))) {
            wrong(field, "Give a day that has been, or leave it empty for today");
        }
        return day;
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
