package org.parentvoice.notify.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.parentvoice.notify.follower.Frequency;
import org.springframework.stereotype.Component;

/**
 * Works out instants from times of the day. A time that the clocks skip in spring is the moment
 * they jump past it; of a time that comes twice in autumn the first is meant: every day has exactly
 * one.
 */
@Component
public class Timing {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private final TimingSettings settings;

    Timing(TimingSettings settings) {
        this.settings = settings;
    }

    /** How long the first mail waits for what happens in the same breath. */
    public Duration settle() {
        return settings.settle();
    }

    /** After a mail, how long further news is gathered for the next one. */
    public Duration window() {
        return settings.window();
    }

    /** How long after something was delivered families are asked about it. */
    public Duration askAfter() {
        return settings.askAfter();
    }

    /** The quiet hours in words, or nothing when there are none. */
    public Optional<QuietHours> quietHours() {
        return settings.quietFrom().equals(settings.quietTo())
                ? Optional.empty()
                : Optional.of(
                        new QuietHours(words(settings.quietFrom()), words(settings.quietTo())));
    }

    /** From one time of the day to another, such as 9:30pm and 7am. */
    public record QuietHours(String from, String to) {}

    private static String words(LocalTime time) {
        return TIME.format(time).toLowerCase(Locale.UK).replace(":00", "");
    }

    /** The first daily or weekly mail after this instant; for {@code IMMEDIATE}, the instant. */
    public Instant next(Frequency frequency, Instant now) {
        return switch (frequency) {
            case IMMEDIATE -> now;
            case DAILY -> after(now, settings.digestAt(), false);
            case WEEKLY -> after(now, settings.digestAt(), true);
        };
    }

    /** The instant, or the end of the quiet hours when it is in them. */
    public Instant awake(Instant wanted) {
        if (!quiet(wanted.atZone(settings.zone()).toLocalTime())) {
            return wanted;
        }
        // In the hour that comes twice it may be quiet a second time: then its second end counts.
        ZonedDateTime second =
                wanted.atZone(settings.zone()).with(settings.quietTo()).withLaterOffsetAtOverlap();
        Instant first = after(wanted, settings.quietTo(), false);
        return second.toInstant().isAfter(wanted) && second.toInstant().isBefore(first)
                ? second.toInstant()
                : first;
    }

    private boolean quiet(LocalTime time) {
        LocalTime from = settings.quietFrom();
        LocalTime to = settings.quietTo();
        return from.isAfter(to)
                ? !time.isBefore(from) || time.isBefore(to)
                : !time.isBefore(from) && time.isBefore(to);
    }

    /** Goes by dates: a day's instant is never worked out from another day's. */
    private Instant after(Instant now, LocalTime time, boolean weekly) {
        LocalDate day = now.atZone(settings.zone()).toLocalDate();
        while (weekly && day.getDayOfWeek() != settings.weeklyOn() || !on(day, time).isAfter(now)) {
            day = day.plusDays(1);
        }
        return on(day, time);
    }

    private Instant on(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, settings.zone()).toInstant();
    }
}
