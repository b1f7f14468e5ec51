package org.parentvoice.notify.follower;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How soon a follower wants to hear. */
public enum Frequency {
    IMMEDIATE,
    DAILY,
    WEEKLY;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The word of the API: {@code immediate}, {@code daily}, {@code weekly}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The frequency with this word. */
    public static Optional<Frequency> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** When to send what is known now: at once, at the next 7am, on the next Monday at 7am. */
    public Instant next(Instant now) {
        if (this == IMMEDIATE) {
            return now;
        }
        ZonedDateTime morning = now.atZone(LONDON).with(MORNING);
        while (!morning.toInstant().isAfter(now)
                || (this == WEEKLY && morning.getDayOfWeek() != DayOfWeek.MONDAY)) {
            morning = morning.plusDays(1);
        }
        return morning.toInstant();
    }
}
