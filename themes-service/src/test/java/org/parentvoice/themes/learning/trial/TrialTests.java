package org.parentvoice.themes.learning.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.learning.trial.PartResult.OfTheme;

class TrialTests {

    private static final PartResult BEFORE = result(0.600, 0.700, 0.80, 20);

    @Test
    void asGoodIsGoodEnough() {
        assertThat(trial(BEFORE, null)).isEmpty();
        assertThat(trial(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void aLittleLessMayBeChance() {
        assertThat(trial(result(0.598, 0.698, 0.75, 20), null)).isEmpty();
    }

    @Test
    void lessOverallIsWorse() {
        assertThat(trial(result(0.5979, 0.9, 0.8, 20), null))
                .isEqualTo("on held-back voices, macro F1 is lower");
        assertThat(trial(result(0.9, 0.6979, 0.8, 20), null))
                .isEqualTo("on held-back voices, micro F1 is lower");
    }

    @Test
    void lessInOneThemeIsWorseWhereItHasEnoughTexts() {
        assertThat(trial(result(0.7, 0.8, 0.74, 20), null))
                .isEqualTo("on held-back voices, F1 is lower for transport");
        var few = new Part(result(0.6, 0.7, 0.8, 19), result(0.7, 0.8, 0.1, 19));
        assertThat(new Trial(few, null).objection()).isEmpty();
    }

    @Test
    void correctionsCountAsMuchAsVoices() {
        assertThat(trial(BEFORE, result(0.5, 0.7, 0.8, 20)))
                .isEqualTo("on held-back corrections, macro F1 is lower");
    }

    private static String trial(PartResult onVoices, @Nullable PartResult onCorrections) {
        return new Trial(
                        new Part(BEFORE, onVoices),
                        onCorrections == null ? null : new Part(BEFORE, onCorrections))
                .objection()
                .orElse("");
    }

    private static PartResult result(double macro, double micro, double transport, int support) {
        return new PartResult(
                macro, micro, 100, Map.of("transport", new OfTheme(transport, support)));
    }
}
