package org.parentvoice.themes.review;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator says it is about.
 *
 * @param themes ids, the most important first; empty when no theme fits
 * @param sentiment stays as it is when it is left out
 */
public record CorrectionRequest(
        @NotNull(message = "Say which themes it is about. Send an empty list if none of them fits.")
                List<@Nullable String> themes,
        @Nullable String sentiment) {}
