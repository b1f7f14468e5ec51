package org.parentvoice.themes.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTests {

    @Test
    void itFindsTheCurveThatTheAnswersWereDrawnFrom() {
        Calibration truth = new Calibration(2.5, -0.7);
        Random random = new Random(3);
        double[] scores = new double[20_000];
        boolean[] yes = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextGaussian();
            yes[i] = random.nextDouble() < truth.probability(scores[i]);
        }
        Calibration found = Calibration.fit(scores, yes);

        assertThat(found.slope()).isCloseTo(2.5, within(0.15));
        assertThat(found.offset()).isCloseTo(-0.7, within(0.1));
    }

    @Test
    void aFewAnswersMakeItSureOfNothing() {
        Calibration found =
                Calibration.fit(
                        new double[] {-2, -1, 1, 2}, new boolean[] {false, false, true, true});

        assertThat(found.probability(2)).isBetween(0.5, 0.95);
        assertThat(found.probability(-2)).isBetween(0.05, 0.5);
    }

    @Test
    void theThresholdStandsWhereF1IsBest() {
        double[] probabilities = new double[200];
        boolean[] yes = new boolean[200];
        for (int i = 0; i < 200; i++) {
            probabilities[i] = i / 200.0;
            yes[i] = i >= 130;
        }

        assertThat(Threshold.best(probabilities, yes, 0)).isCloseTo(0.65, within(0.03));
        assertThat(Threshold.best(probabilities, yes, 1)).isCloseTo(0.4, within(1e-9));
    }
}
