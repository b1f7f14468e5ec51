package org.parentvoice.themes.forumset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.feedback.MachineDecision;
import org.parentvoice.themes.themeset.ThemeSet;

/** What the feedback of a forum is sorted by: its themes and the classifier that knows them. */
public final class Theming {

    private final ForumThemeSet set;
    private final ThemeClassifier classifier;

    private Theming(ForumThemeSet set, ThemeClassifier classifier) {
        this.set = set;
        this.classifier = classifier;
    }

    /** That of a forum which has no part of its own. */
    public static Theming builtIn(ThemeSet set, ThemeClassifier classifier, LocalDate day) {
        var themes = new ForumThemeSet(set, null, day);
        return new Theming(themes, new ForumClassifier(classifier, themes, ""));
    }

    /** That of a forum with this part of its own. */
    static Theming of(ThemeSet set, ThemeClassifier classifier, ForumThemes part, LocalDate day) {
        var themes = new ForumThemeSet(set, part, day);
        return new Theming(themes, new ForumClassifier(classifier, themes, part.forum()));
    }

    public ForumThemeSet themes() {
        return set;
    }

    /** Names what decides. */
    public String modelId() {
        return classifier.modelId();
    }

    /** Never fails, whatever the text is. */
    public MachineDecision decide(String text, @Nullable String question) {
        ThemeClassifier now = classifier.current();
        Classification said = now.classify(text, question);
        return new MachineDecision(
                said.themes().stream()
                        .map(
                                theme ->
                                        new FeedbackTheme(
                                                theme.themeId(),
                                                set.label(theme.themeId()),
                                                theme.confidence(),
                                                theme.evidence()))
                        .toList(),
                said.sentiment(),
                DecidedBy.machine(now.modelId()),
                set.version(),
                said.certainty());
    }
}
