package org.parentvoice.notify.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long somebody wants to hear nothing. */
enum Break {
    WEEK("For 1 week"),
    MONTH("For 1 month"),
    UNTIL_I_SAY("Until I say so");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final String label;

    Break(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** As it is sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Break> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** When it ends by itself: at the same time of the day; null when it does not. */
    @Nullable Instant until(Instant now) {
        return switch (this) {
            case WEEK -> now.atZone(LONDON).plusWeeks(1).toInstant();
            case MONTH -> now.atZone(LONDON).plusMonths(1).toInstant();
            case UNTIL_I_SAY -> null;
        };
    }
}
