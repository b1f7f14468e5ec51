package org.parentvoice.actions.months;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.kit.problem.Problems.FieldProblem;

/**
 * The months that somebody asked for. A day stands for its month.
 *
 * @param wrong what could not be understood; then neither is given
 */
record MonthsAsked(@Nullable YearMonth from, @Nullable YearMonth to, List<FieldProblem> wrong) {

    private static final int MONTH_LENGTH = "yyyy-MM".length();
    private static final int DAY_LENGTH = "yyyy-MM-dd".length();

    static MonthsAsked of(@Nullable String from, @Nullable String to) {
        var wrong = new ArrayList<FieldProblem>();
        YearMonth first = month("from", from, wrong);
        YearMonth last = month("to", to, wrong);
        if (first != null && last != null && first.isAfter(last)) {
            wrong.add(new FieldProblem("to", "Choose a last month that is not before the first"));
        }
        return wrong.isEmpty()
                ? new MonthsAsked(first, last, List.of())
                : new MonthsAsked(null, null, List.copyOf(wrong));
    }

    /**
     * @throws org.springframework.web.ErrorResponseException 400 when something is wrong
     */
    MonthsAsked orProblem() {
        if (!wrong.isEmpty()) {
            throw Problems.invalid(wrong);
        }
        return this;
    }

    private static @Nullable YearMonth month(
            String field, @Nullable String given, List<FieldProblem> wrong) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.length() > MONTH_LENGTH
                    ? YearMonth.from(
                            LocalDate.parse(text.substring(0, Math.min(DAY_LENGTH, text.length()))))
                    : YearMonth.parse(text);
        } catch (DateTimeException e) {
            wrong.add(new FieldProblem(field, "Give a month, such as 2026-11"));
            return null;
        }
    }
}
