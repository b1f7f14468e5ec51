package org.parentvoice.actions.themes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Weeks from Monday to Sunday, as people in England live them, such as {@code 2026-W45}. */
public final class Weeks {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Weeks() {}

    public static String of(LocalDate day) {
        return "%d-W%02d"
                .formatted(
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String of(@Nullable Instant instant, LocalDate otherwise) {
        return of(instant == null ? otherwise : LocalDate.ofInstant(instant, LONDON));
    }
}
