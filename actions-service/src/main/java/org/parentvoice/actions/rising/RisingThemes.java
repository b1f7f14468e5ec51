package org.parentvoice.actions.rising;

import java.time.LocalDate;
import java.util.List;

/**
 * What is louder than usual in a forum. Exact, so for its coordinators alone.
 *
 * @param from Monday of the first recent week
 * @param to Sunday of the last one, which is over
 * @param feedback recent pieces, on whatever theme
 * @param voices behind them
 * @param canTell whether there is enough of a past to say what is usual
 * @param themes the surest first
 */
public record RisingThemes(
        String forum,
        LocalDate from,
        LocalDate to,
        int feedback,
        int voices,
        Past past,
        boolean canTell,
        List<Theme> themes) {

    /**
     * What the recent weeks are compared with: those before them.
     *
     * @param weeks from the first one in which anything reached us; at most 26
     */
    public record Past(LocalDate from, LocalDate to, int weeks, int feedback, int voices) {}

    /**
     * @param voices in the recent weeks
     * @param usualVoices how many there would be if the theme had its earlier share
     * @param feedback recent pieces, which are what is tested
     * @param usualFeedback how many there would be if the theme had its earlier share
     * @param chance that at least so many pieces come in although nothing has changed
     * @param words the same in a sentence
     */
    public record Theme(
            String theme,
            String label,
            int voices,
            double usualVoices,
            int feedback,
            double usualFeedback,
            double chance,
            String words) {

        static Theme of(Louder louder, String label) {
            return new Theme(
                    louder.theme(),
                    label,
                    louder.voices(),
                    tenths(louder.usualVoices()),
                    louder.feedback(),
                    tenths(louder.usualFeedback()),
                    louder.chance(),
                    "%,d voices in four weeks; %s"
                            .formatted(louder.voices(), usual(louder.usualVoices())));
        }

        private static String usual(double voices) {
            if (voices == 0) {
                return "nobody spoke about it in the weeks before";
            }
            long about = Math.round(voices);
            return about == 0
                    ? "hardly any would be usual"
                    : "about %,d would be usual".formatted(about);
        }

        private static double tenths(double number) {
            return Math.round(number * 10) / 10.0;
        }
    }
}
