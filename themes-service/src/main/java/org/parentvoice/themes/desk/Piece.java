package org.parentvoice.themes.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;

/**
 * A piece of feedback as a page shows it.
 *
 * @param segments its text with the words that decided marked
 * @param themes what was decided, with the words for how sure the machine was
 */
record Piece(Feedback feedback, Shown shown, List<Segment> segments, List<Said> themes) {

    private static final double FAIRLY_SURE = 0.7;
    private static final int PERCENT = 100;

    private static final Map<String, String> CHANNELS =
            Map.of(
                    "form", "on the website",
                    "api", "through another website",
                    "survey", "in a survey",
                    "coffee-morning", "at a coffee morning",
                    "facebook", "on Facebook",
                    "phone", "on the phone",
                    "email", "in an email",
                    "letter", "in a letter",
                    "event", "at an event");

    /**
     * A theme that was decided on.
     *
     * @param number from 0, as in the marks
     * @param sure in words, with the number; empty when a person decided
     * @param fairlySure whether the machine was, or a person decided
     * @param words the evidence, each once
     * @param used whether the forum still has it; one it has not cannot be saved again
     */
    record Said(
            int number,
            String id,
            String label,
            String sure,
            boolean fairlySure,
            List<String> words,
            boolean used) {}

    /**
     * @param used ids of the themes that the forum has now
     */
    static Piece of(Feedback feedback, Shown shown, Set<String> used) {
        List<FeedbackTheme> themes = shown.themes();
        return new Piece(
                feedback,
                shown,
                Highlight.of(feedback.text(), themes),
                IntStream.range(0, themes.size())
                        .mapToObj(number -> said(number, themes.get(number), shown, used))
                        .toList());
    }

    /** "said in a survey". */
    public String channel() {
        return CHANNELS.getOrDefault(feedback.channel(), "in another way");
    }

    /** How many of the themes will not be kept, whoever saves. */
    public long unused() {
        return themes.stream().filter(each -> !each.used()).count();
    }

    /** Whether there are themes and none of them is in doubt. */
    public boolean surelySaid() {
        return !themes.isEmpty() && themes.stream().allMatch(Said::fairlySure);
    }

    List<String> themeIds() {
        return themes.stream().map(Said::id).toList();
    }

    private static Said said(int number, FeedbackTheme theme, Shown shown, Set<String> used) {
        return new Said(
                number,
                theme.id(),
                theme.label(),
                shown.decidedBy().fromPerson() ? "" : sure(theme.confidence()),
                shown.decidedBy().fromPerson() || theme.confidence() >= FAIRLY_SURE,
                theme.evidence().stream().map(Evidence::text).distinct().toList(),
                used.contains(theme.id()));
    }

    private static String sure(double confidence) {
        return (confidence >= FAIRLY_SURE ? "fairly sure" : "not sure")
                + ", "
                + Math.round(confidence * PERCENT)
                + " out of 100";
    }
}
