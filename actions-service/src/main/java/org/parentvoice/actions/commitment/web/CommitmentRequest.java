package org.parentvoice.actions.commitment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Details;
import org.parentvoice.actions.commitment.ThemeRef;
import org.parentvoice.kit.problem.Problems;

/**
 * A commitment to write down.
 *
 * @param occurredOn the day it was made, when that is not today
 */
record CommitmentRequest(
        @NotBlank(message = "Give it a title")
                @Size(max = 200, message = "Use 200 characters or fewer")
                String title,
        @Nullable @Size(max = 5000, message = "Use 5,000 characters or fewer") String description,
        @NotBlank(message = "Say who will do it")
                @Size(max = 200, message = "Use 200 characters or fewer")
                String body,
        @Nullable @Size(max = 200, message = "Use 200 characters or fewer") String leadRole,
        @NotEmpty(message = "Choose at least one theme")
                @Size(max = 10, message = "Choose ten themes or fewer")
                List<String> themes,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate startsOn,
        @Nullable @Size(max = 1000, message = "Use 1,000 characters or fewer") String measure,
        @Nullable @Size(max = 1000, message = "Use 1,000 characters or fewer") String source,
        @Nullable LocalDate occurredOn) {

    Details details(List<ThemeRef> known) {
        if (startsOn != null && dueOn != null && dueOn.isBefore(startsOn)) {
            throw Problems.invalid("dueOn", "Give a due date that is not before the start");
        }
        return new Details(
                title.strip(),
                Words.orEmpty(description),
                body.strip(),
                Words.orNull(leadRole),
                known,
                startsOn,
                Words.orNull(measure),
                Words.orNull(source));
    }
}
