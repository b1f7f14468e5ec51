package org.parentvoice.actions.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator typed to write down a commitment; days stay text until they are read.
 *
 * @param key made for this form: sent twice, it makes one commitment
 */
record NewCommitmentForm(
        @NotBlank(message = "Give it a title")
                @Size(max = 200, message = "Use 200 characters or fewer for the title")
                @Nullable String title,
        @Size(max = 5000, message = "Use 5,000 characters or fewer") @Nullable String description,
        @NotBlank(message = "Say who will do it")
                @Size(max = 200, message = "Use 200 characters or fewer")
                @Nullable String body,
        @Size(max = 200, message = "Use 200 characters or fewer") @Nullable String leadRole,
        @NotEmpty(message = "Choose at least one theme")
                @Size(max = 10, message = "Choose ten themes or fewer")
                @Nullable List<String> themes,
        @Nullable String dueOn,
        @Size(max = 1000, message = "Use 1,000 characters or fewer") @Nullable String measure,
        @Size(max = 1000, message = "Use 1,000 characters or fewer") @Nullable String source,
        @Size(max = 100) @Nullable String key) {

    static NewCommitmentForm about(@Nullable String theme, String council) {
        return new NewCommitmentForm(
                null,
                null,
                council,
                null,
                theme == null ? List.of() : List.of(theme),
                null,
                null,
                null,
                UUID.randomUUID().toString());
    }

    public boolean has(String theme) {
        return themes != null && themes.contains(theme);
    }
}
