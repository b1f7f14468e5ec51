package org.parentvoice.actions.rising;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A theme that takes up more of what is said than it used to, by more than chance explains.
 *
 * @param feedback recent pieces on it
 * @param usualFeedback pieces that its earlier share of all pieces would have brought
 * @param voices behind the recent pieces
 * @param usualVoices the same share of these voices
 * @param chance that at least so many pieces come in although nothing has changed
 */
record Louder(
        String theme,
        int feedback,
        double usualFeedback,
        int voices,
        double usualVoices,
        double chance) {

    /** At most this share of the themes shown may be there by chance. */
    static final double FALSE_RATE = 0.05;

    private static final int FEWEST_VOICES = 5;
    private static final int FEWEST_FEEDBACK = 3;
    private static final int FEWEST_WEEKS = 8;
    private static final int ENOUGH_VOICES = 30;

    /** Whether there is enough of a past to say what is usual. */
    static boolean canTell(Spell past) {
        return past.feedback() > 0
                && (past.weeks() >= FEWEST_WEEKS || past.voices() >= ENOUGH_VOICES);
    }

    /**
     * The surest first. Pieces of feedback are tested, not voices: one note from one meeting may
     * carry forty voices, and those did not decide to speak one by one. All themes that were heard
     * at all count as tested; the floor is looked at afterwards, since asking only those that are
     * many already would pick by what is to be tested.
     */
    static List<Louder> among(Spell recent, Spell past) {
        if (!canTell(past)) {
            return List.of();
        }
        Map<String, Double> chances = chances(recent, past);
        return FalseDiscoveries.picked(chances, FALSE_RATE).stream()
                .map(theme -> of(theme, recent, past, chances.getOrDefault(theme, 1.0)))
                .filter(Louder::isEnough)
                .sorted(Comparator.comparing(Louder::chance).thenComparing(Louder::theme))
                .toList();
    }

    private static Map<String, Double> chances(Spell recent, Spell past) {
        var themes = new HashSet<>(recent.themes().keySet());
        themes.addAll(past.themes().keySet());
        var chances = new HashMap<String, Double>();
        for (String theme : themes) {
            int now = recent.on(theme).feedback();
            int before = past.on(theme).feedback();
            if (now + before > 0) {
                chances.put(theme, Fisher.chance(now, recent.feedback(), before, past.feedback()));
            }
        }
        return chances;
    }

    private static Louder of(String theme, Spell recent, Spell past, double chance) {
        Spell.Count now = recent.on(theme);
        double usual = (double) recent.feedback() * past.on(theme).feedback() / past.feedback();
        return new Louder(
                theme,
                now.feedback(),
                usual,
                now.voices(),
                now.feedback() == 0 ? 0 : now.voices() * usual / now.feedback(),
                chance);
    }

    private boolean isEnough() {
        return feedback >= FEWEST_FEEDBACK && voices >= FEWEST_VOICES;
    }
}
