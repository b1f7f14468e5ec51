package org.parentvoice.notify.follower;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be followed; the nearest to the person first: that is the reason a mail gives. */
public enum FollowKind {
    COMMITMENT,
    FEEDBACK,
    THEME,
    FORUM;

    /** The word of the API: {@code forum}, {@code theme}, {@code commitment}, {@code feedback}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word. */
    public static Optional<FollowKind> of(@Nullable String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
