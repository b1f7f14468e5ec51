package org.parentvoice.themes.learning.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.learning.trial.PartResult.OfTheme;

class TrialTests {

    private static final PartResult BEFORE = result(0.600, 0.700, 0.80, 30, 1_000);

    @Test
    void asGoodIsGoodEnough() {
        assertThat(objection(part(BEFORE, 10, 10), null)).isEmpty();
        assertThat(objection(part(BEFORE, 10, 10), part(BEFORE, 3, 3))).isEmpty();
    }

    @Test
    void aFewMoreMistakesMayBeChance() {
        assertThat(objection(part(BEFORE, 20, 28), null)).isEmpty();
        assertThat(objection(part(BEFORE, 0, 0), part(BEFORE, 0, 4))).isEmpty();
    }

    /** Of 48 texts that differ, 32 or more are worse by chance in 1.5 of 100 comparisons. */
    @Test
    void manyMoreMistakesAreNot() {
        assertThat(objection(part(BEFORE, 16, 32), null))
                .isEqualTo("on held-back voices, more texts got worse (32) than better (16)");
        assertThat(objection(part(BEFORE, 0, 0), part(BEFORE, 0, 5)))
                .isEqualTo("on held-back corrections, more texts got worse (5) than better (0)");
    }

    @Test
    void theAverageOverThemesHasToHoldOnManyTexts() {
        PartResult less = result(0.594, 0.9, 0.8, 30, 1_000);
        assertThat(objection(part(less, 10, 10), null))
                .isEqualTo("on held-back voices, macro F1 is lower");
        PartResult few = result(0.6, 0.7, 0.8, 10, 100);
        assertThat(objection(new Part(few, result(0.55, 0.7, 0.8, 10, 100), 10, 10), null))
                .isEmpty();
    }

    @Test
    void lessInOneThemeIsWorseWhereItHasEnoughTexts() {
        assertThat(objection(part(result(0.7, 0.8, 0.74, 30, 1_000), 10, 10), null))
                .isEqualTo("on held-back voices, F1 is lower for transport");
        var few = new Part(result(0.6, 0.7, 0.8, 29, 900), result(0.7, 0.8, 0.1, 29, 900), 9, 9);
        assertThat(objection(few, null)).isEmpty();
    }

    private static Part part(PartResult candidate, int fewerMistakes, int moreMistakes) {
        return new Part(BEFORE, candidate, fewerMistakes, moreMistakes);
    }

    private static String objection(Part onVoices, @Nullable Part onCorrections) {
        return new Trial(onVoices, onCorrections).objection().orElse("");
    }

    private static PartResult result(
            double macro, double micro, double transport, int support, int texts) {
        return new PartResult(
                macro, micro, texts, Map.of("transport", new OfTheme(transport, support)));
    }
}
