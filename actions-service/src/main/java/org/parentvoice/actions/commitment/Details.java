package org.parentvoice.actions.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was promised.
 *
 * @param body who will do it
 * @param leadRole the role (no name) that answers for it
 * @param measure how families will know that it worked
 * @param source where it was said
 */
public record Details(
        String title,
        String description,
        String body,
        @Nullable String leadRole,
        List<ThemeRef> themes,
        @Nullable LocalDate startsOn,
        @Nullable String measure,
        @Nullable String source) {}
