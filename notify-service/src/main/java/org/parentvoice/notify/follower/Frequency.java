package org.parentvoice.notify.follower;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How soon a follower wants to hear; the most eager first. */
public enum Frequency {
    IMMEDIATE,
    DAILY,
    WEEKLY;

    /** The word of the API: {@code immediate}, {@code daily}, {@code weekly}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The frequency with this word. */
    public static Optional<Frequency> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
