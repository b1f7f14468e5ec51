package org.parentvoice.themes.learning.trial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The candidate beside the model in force.
 *
 * @param voices on voices of the corpus held back from both, trained for this comparison with and
 *     without the new corrections
 * @param corrections on corrections that neither has seen; null while there are too few
 */
public record Trial(Part voices, @Nullable Part corrections) {

    /** Why the candidate must not take over by itself; empty when it is no worse. */
    public Optional<String> objection() {
        Optional<String> onVoices = voices.worse().map(why -> "on held-back voices, " + why);
        if (onVoices.isPresent() || corrections == null) {
            return onVoices;
        }
        return corrections.worse().map(why -> "on held-back corrections, " + why);
    }
}
