package org.parentvoice.actions.commitment.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.CommitmentStatus;
import org.parentvoice.actions.commitment.Rag;
import org.parentvoice.actions.commitment.Verdict;

/** What may be written into a history; {@code occurredOn} is the day when it was not today. */
final class EntryRequests {

    private static final String TOO_LONG = "Use 5,000 characters or fewer";
    private static final int LONG = 5000;

    private EntryRequests() {}

    record StatusRequest(
            @NotNull(message = "Choose a status") CommitmentStatus status,
            @Nullable @Size(max = LONG, message = TOO_LONG) String note,
            @Nullable @Size(max = LONG, message = TOO_LONG) String reason,
            @Nullable @Valid @Size(max = 20, message = "Give 20 links or fewer")
                    List<EvidenceRequest> evidence,
            @Nullable LocalDate occurredOn) {}

    record UpdateRequest(
            @NotBlank(message = "Write what happened")
                    @Size(max = LONG, message = TOO_LONG)
                    @JsonAlias("text")
                    String note,
            @Nullable @Valid @Size(max = 20, message = "Give 20 links or fewer")
                    List<EvidenceRequest> evidence,
            @Nullable LocalDate occurredOn) {}

    record DueDateRequest(
            @NotNull(message = "Give the new date") LocalDate dueOn,
            @NotBlank(message = "Say why, in words that families can understand")
                    @Size(max = LONG, message = TOO_LONG)
                    String reason,
            @Nullable LocalDate occurredOn) {}

    record RagRequest(
            @NotNull(message = "Choose red, amber or green") Rag rag,
            @NotBlank(message = "Say why") @Size(max = LONG, message = TOO_LONG) String reason,
            @Nullable LocalDate occurredOn) {}

    record MilestoneRequest(
            @NotBlank(message = "Say what the step is")
                    @Size(max = LONG, message = TOO_LONG)
                    @JsonAlias({"title", "text"})
                    String note,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate occurredOn) {}

    record ReplyRequest(
            @NotBlank(message = "Say who replied")
                    @Size(max = 200, message = "Use 200 characters or fewer")
                    String body,
            @NotBlank(message = "Write what they said") @Size(max = LONG, message = TOO_LONG)
                    String text,
            @Nullable LocalDate occurredOn) {}

    record VerdictRequest(
            @NotNull(message = "Choose yes, partly or no") Verdict verdict,
            @Nullable @Size(max = LONG, message = TOO_LONG) @JsonAlias("text") String note,
            @Nullable LocalDate occurredOn) {}
}
