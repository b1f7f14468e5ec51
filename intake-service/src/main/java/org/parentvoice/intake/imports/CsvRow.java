package org.parentvoice.intake.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.Consent;
import org.parentvoice.intake.feedback.NewFeedback;

/**
 * One line of the file.
 *
 * @param line where it starts in the file, from 1
 * @param values null when its quotes do not match
 */
record CsvRow(int line, Map<String, Integer> columns, @Nullable List<String> values) {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0");
    private static final DateTimeFormatter ISO = strict("uuuu-M-d");
    private static final DateTimeFormatter BRITISH = strict("d/M/uuuu");

    /** Why a line cannot be read; the message is for whoever sent the file. */
    static final class BadRowException extends Exception {
        private static final long serialVersionUID = 1L;

        BadRowException(String reason) {
            super(reason);
        }
    }

    NewFeedback read() throws BadRowException {
        if (values == null) {
            throw new BadRowException("The quotation marks do not match");
        }
        if (values.size() > columns.size()
                && values.subList(columns.size(), values.size()).stream()
                        .anyMatch(value -> !value.isBlank())) {
            throw new BadRowException(
                    "There are more values than headers. Put quotation marks around a text with a"
                            + " comma in it");
        }
        String channel = word("channel");
        return new NewFeedback(
                value("text"),
                value("question"),
                channel.isEmpty() ? "other" : channel,
                day(),
                voices(),
                new Consent(yes("consent_quote"), yes("consent_share"), yes("consent_count")),
                value("age_band").replaceAll("\\s*[-–—]\\s*", "-"),
                word("setting"),
                value("stage"));
    }

    private String value(String column) {
        Integer at = columns.get(column);
        return at == null || values == null || at >= values.size() ? "" : values.get(at).strip();
    }

    /** "Coffee Morning" and coffee_morning are coffee-morning. */
    private String word(String column) {
        return value(column).toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    private boolean yes(String column) throws BadRowException {
        String word = value(column).toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new BadRowException(column + " must be yes or no");
        }
        return YES.contains(word);
    }

    private int voices() throws BadRowException {
        String number = value("voices");
        if (number.isEmpty()) {
            return 1;
        }
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new BadRowException("voices must be a whole number");
        }
    }

    private @Nullable LocalDate day() throws BadRowException {
        String day = value("occurred_on");
        if (day.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(day, day.indexOf('/') >= 0 ? BRITISH : ISO);
        } catch (DateTimeException e) {
            throw new BadRowException(
                    "occurred_on must be a day, such as 2026-11-03 or 03/11/2026");
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
