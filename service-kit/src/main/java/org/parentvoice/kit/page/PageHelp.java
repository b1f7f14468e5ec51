package org.parentvoice.kit.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What templates may call, as {@code #kit}: addresses of static files, and dates as people in
 * England read them. Instants are shown in London's time; nothing gives an empty text.
 */
public final class PageHelp {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = pattern("d MMMM uuuu");
    private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");
    private static final DateTimeFormatter TIME = pattern("h:mma");

    private final Assets assets;

    PageHelp(Assets assets) {
        this.assets = assets;
    }

    /** The address of a file below {@code static/assets/}; see {@link Assets#url}. */
    public String asset(String path) {
        return assets.url(path);
    }

    /** "3 November 2026", from an {@link Instant}, a {@code LocalDate} or any other with a day. */
    public String day(@Nullable TemporalAccessor date) {
        return date == null ? "" : DAY.format(inLondon(date));
    }

    /** "November 2026", from an {@link Instant}, a {@code YearMonth} or any other with a month. */
    public String month(@Nullable TemporalAccessor date) {
        return date == null ? "" : MONTH.format(inLondon(date));
    }

    /** "3 November 2026 at 4:05pm". */
    public String time(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime local = instant.atZone(LONDON);
        return DAY.format(local) + " at " + TIME.format(local).toLowerCase(Locale.UK);
    }

    /** The ids that are there, for {@code aria-describedby}; nothing when there are none. */
    public @Nullable String ids(@Nullable String... ids) {
        String joined = Stream.of(ids).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    private static TemporalAccessor inLondon(TemporalAccessor date) {
        return date instanceof Instant instant ? instant.atZone(LONDON) : date;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }
}
