package org.parentvoice.themes.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator sent.
 *
 * @param sequence of the decision that the person saw
 * @param themes ids that are ticked
 * @param action {@code right}, {@code save} or {@code skip}; what is saved is what is ticked
 * @param kind the queue the person works through
 * @param done how many before this one in this sitting
 * @param second whether the first answer was kept from the person
 */
record DecideForm(
        @Nullable Long sequence,
        @Nullable List<String> themes,
        @Nullable String sentiment,
        @Nullable String action,
        @Nullable String kind,
        @Nullable Integer done,
        @Nullable Boolean second) {

    Set<String> ticked() {
        return themes == null ? Set.of() : Set.copyOf(themes);
    }

    boolean skips() {
        return "skip".equals(action);
    }

    Kind queue() {
        return Kind.of(kind);
    }

    int doneBefore() {
        return done == null ? 0 : Math.max(0, done);
    }

    boolean forSecondLook() {
        return Boolean.TRUE.equals(second);
    }
}
