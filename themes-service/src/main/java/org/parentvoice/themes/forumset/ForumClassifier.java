package org.parentvoice.themes.forumset;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.ScoredTheme;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.phrases.PhraseClassifier;
import org.parentvoice.themes.themeset.ThemeSet;

/**
 * What the built-in classifier says of the themes that the forum offers, and the forum's own themes
 * by the words of their definitions and examples; the surest four of both.
 *
 * <p>Certainty is that of the built-in classifier, or the confidence in the least sure of the own
 * themes if that is lower. The confidence in an own theme is not a measured probability: see {@link
 * PhraseClassifier}.
 */
final class ForumClassifier implements ThemeClassifier {

    private static final Comparator<ScoredTheme> SUREST_FIRST =
            Comparator.comparingDouble(theme -> -theme.confidence());

    private final ThemeClassifier builtIn;
    private final ForumThemeSet set;
    private final @Nullable PhraseClassifier own;

    ForumClassifier(ThemeClassifier builtIn, ForumThemeSet set, String forum) {
        this(builtIn, set, own(set, forum));
    }

    private ForumClassifier(
            ThemeClassifier builtIn, ForumThemeSet set, @Nullable PhraseClassifier own) {
        this.builtIn = builtIn;
        this.set = set;
        this.own = own;
    }

    private static @Nullable PhraseClassifier own(ForumThemeSet set, String forum) {
        Integer version = set.version().forumVersion();
        return version == null || set.own().isEmpty()
                ? null
                : new PhraseClassifier(new ThemeSet(forum, version, set.own()));
    }

    @Override
    public String modelId() {
        return own == null ? builtIn.modelId() : builtIn.modelId() + "+" + own.modelId();
    }

    /** With the model that is in force at this moment, for several answers of the same one. */
    @Override
    public ThemeClassifier current() {
        return new ForumClassifier(builtIn.current(), set, own);
    }

    @Override
    public Classification classify(String text, @Nullable String question) {
        return with(builtIn.classify(text, question), text, question);
    }

    @Override
    public Classification classifyWithoutEvidence(String text, @Nullable String question) {
        return with(builtIn.classifyWithoutEvidence(text, question), text, question);
    }

    private Classification with(Classification said, String text, @Nullable String question) {
        List<ScoredTheme> added = own == null ? List.of() : own.classify(text, question).themes();
        List<ScoredTheme> themes =
                Stream.concat(
                                said.themes().stream().filter(theme -> set.offers(theme.themeId())),
                                added.stream())
                        .sorted(SUREST_FIRST)
                        .limit(Classification.MOST_THEMES)
                        .toList();
        double certainty =
                added.stream()
                        .filter(themes::contains)
                        .mapToDouble(ScoredTheme::confidence)
                        .reduce(said.certainty(), Math::min);
        return new Classification(themes, said.sentiment(), certainty);
    }
}
