package org.parentvoice.actions.commitment.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Details;
import org.parentvoice.actions.commitment.ThemeRef;
import org.parentvoice.kit.problem.Problems;

/** Better words for a commitment: what is given replaces what was there. */
record DetailsPatch(
        @Nullable @Size(max = 200, message = "Use 200 characters or fewer") String title,
        @Nullable @Size(max = 5000, message = "Use 5,000 characters or fewer") String description,
        @Nullable @Size(max = 200, message = "Use 200 characters or fewer") String body,
        @Nullable @Size(max = 200, message = "Use 200 characters or fewer") String leadRole,
        @Nullable @Size(min = 1, max = 10, message = "Choose one to ten themes")
                List<String> themes,
        @Nullable LocalDate startsOn,
        @Nullable @Size(max = 1000, message = "Use 1,000 characters or fewer") String measure,
        @Nullable @Size(max = 1000, message = "Use 1,000 characters or fewer") String source,
        @Nullable Object status,
        @Nullable Object dueOn) {

    Details apply(Details old, Function<List<String>, List<ThemeRef>> known) {
        if (status != null || dueOn != null) {
            throw Problems.invalid(
                    status != null ? "status" : "dueOn",
                    "This has an address of its own, since families are told why it changed");
        }
        return new Details(
                required("title", title, old.title()),
                description == null ? old.description() : description.strip(),
                required("body", body, old.body()),
                optional(leadRole, old.leadRole()),
                themes == null ? old.themes() : known.apply(themes),
                startsOn == null ? old.startsOn() : startsOn,
                optional(measure, old.measure()),
                optional(source, old.source()));
    }

    private static String required(String field, @Nullable String given, String old) {
        if (given != null && given.isBlank()) {
            throw Problems.invalid(field, "This cannot be empty");
        }
        return given == null ? old : given.strip();
    }

    private static @Nullable String optional(@Nullable String given, @Nullable String old) {
        return given == null ? old : Words.orNull(given);
    }
}
