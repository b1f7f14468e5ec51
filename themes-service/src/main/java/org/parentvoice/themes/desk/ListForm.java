package org.parentvoice.themes.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.themes.review.FeedbackFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What a coordinator looks for, as it was typed. */
record ListForm(
        @Nullable String theme,
        @Nullable String review,
        @Nullable String from,
        @Nullable String to,
        @Nullable String q) {

    private static final int LONGEST_SEARCH = 200;

    FormErrors check() {
        List<FormErrors.Entry> wrong = new ArrayList<>();
        if (isWrong(from)) {
            wrong.add(new FormErrors.Entry("from", "Give the first day as in 2026-11-30"));
        }
        if (isWrong(to)) {
            wrong.add(new FormErrors.Entry("to", "Give the last day as in 2026-11-30"));
        }
        if (wrong.isEmpty() && from() != null && to() != null) {
            LocalDate first = day(from);
            LocalDate last = day(to);
            if (first != null && last != null && last.isBefore(first)) {
                wrong.add(new FormErrors.Entry("to", "The last day must not be before the first"));
            }
        }
        if (q != null && q.length() > LONGEST_SEARCH) {
            wrong.add(new FormErrors.Entry("q", "Search for 200 characters or fewer"));
        }
        return new FormErrors(wrong);
    }

    /** Only of a form in which nothing is wrong. */
    FeedbackFilter filter() {
        return new FeedbackFilter(
                blankToNull(theme),
                "needed".equals(review) ? review : null,
                day(from),
                day(to),
                blankToNull(q));
    }

    public boolean isEmpty() {
        return blankToNull(theme) == null
                && blankToNull(review) == null
                && blankToNull(from) == null
                && blankToNull(to) == null
                && blankToNull(q) == null;
    }

    /** The address of another page of the same search. */
    String address(String list, String after) {
        var address = UriComponentsBuilder.fromPath(list);
        add(address, "theme", theme);
        add(address, "review", review);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "q", q);
        add(address, "after", after);
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String text) {
        String known = blankToNull(text);
        if (known != null) {
            // Braces in what was typed are no template.
            address.queryParam(name, UriUtils.encode(known, StandardCharsets.UTF_8));
        }
    }

    private static boolean isWrong(@Nullable String day) {
        return blankToNull(day) != null && day(day) == null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
