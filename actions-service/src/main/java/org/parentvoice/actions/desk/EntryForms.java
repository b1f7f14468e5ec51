package org.parentvoice.actions.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator typed on a commitment's page; days stay text until they are read. The key of
 * an update is made for the form: sent twice, it is one entry.
 */
final class EntryForms {

    private static final int LONG = 5000;
    private static final String TOO_LONG = "Use 5,000 characters or fewer";

    private EntryForms() {}

    record StatusForm(
            @NotBlank(message = "Choose what it is now") @Nullable String status,
            @Size(max = LONG, message = TOO_LONG) @Nullable String statusNote,
            @Size(max = LONG, message = TOO_LONG) @Nullable String statusReason,
            @Nullable String statusOn) {

        static final StatusForm EMPTY = new StatusForm(null, null, null, null);
    }

    record UpdateForm(
            @NotBlank(message = "Write what happened") @Size(max = LONG, message = TOO_LONG)
                    @Nullable String updateNote,
            @Size(max = 200, message = "Use 200 characters or fewer")
                    @Nullable String evidenceTitle,
            @Size(max = 2000, message = "This address is too long") @Nullable String evidenceUrl,
            @Nullable String updateOn,
            @Size(max = 100) @Nullable String key) {

        static UpdateForm empty() {
            return new UpdateForm(null, null, null, null, UUID.randomUUID().toString());
        }
    }

    record DueForm(
            @NotBlank(message = "Give the new date") @Nullable String dueOn,
            @NotBlank(message = "Say why the date changes") @Size(max = LONG, message = TOO_LONG)
                    @Nullable String dueReason) {

        static final DueForm EMPTY = new DueForm(null, null);
    }
}
