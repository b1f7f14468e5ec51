package org.parentvoice.themes.classify.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.Sentiment;

/** From scores to what is said. */
final class Decision {

    /**
     * @param output number of the theme among the outputs
     */
    record Said(String theme, int output, double probability) {}

    private Decision() {}

    /** The themes that are probable enough, most probable first. */
    static List<Said> themes(List<ThemeModel.Output> outputs, double[] scores) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            ThemeModel.Output output = outputs.get(i);
            double probability = output.calibration().probability(scores[i]);
            if (probability >= output.enough()) {
                said.add(new Said(output.theme(), i, probability));
            }
        }
        said.sort(Comparator.comparingDouble(each -> -each.probability()));
        return said.size() > Classification.MOST_THEMES
                ? said.subList(0, Classification.MOST_THEMES)
                : said;
    }

    /** The least sure of all yes and no, 0 to 1, where the threshold itself counts as a half. */
    static double certainty(List<ThemeModel.Output> outputs, double[] scores) {
        double certainty = 1;
        for (int i = 0; i < outputs.size(); i++) {
            double probability = outputs.get(i).calibration().probability(scores[i]);
            double enough = outputs.get(i).enough();
            double sure =
                    probability >= enough
                            ? 0.5 + 0.5 * (probability - enough) / (1 - enough)
                            : 1 - 0.5 * probability / enough;
            certainty = Math.min(certainty, sure);
        }
        return certainty;
    }

    /** The most probable sentiment; neutral where the model knows none. */
    static Sentiment sentiment(
            List<Sentiment> sentiments, List<Calibration> calibrations, double[] scores, int from) {
        Sentiment best = Sentiment.NEUTRAL;
        double highest = -1;
        for (int i = 0; i < sentiments.size(); i++) {
            double probability = calibrations.get(i).probability(scores[from + i]);
            if (probability > highest) {
                highest = probability;
                best = sentiments.get(i);
            }
        }
        return best;
    }
}
