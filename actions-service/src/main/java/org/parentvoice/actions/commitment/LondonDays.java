package org.parentvoice.actions.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as families in England live them. */
public final class LondonDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonDays() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
