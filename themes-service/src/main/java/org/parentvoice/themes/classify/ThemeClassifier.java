package org.parentvoice.themes.classify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.themeset.ThemeSet;

/**
 * Decides what a text is about. The same text and question always give the same answer, in time
 * that grows with the length of the text and no faster. Safe for use by many threads.
 */
public interface ThemeClassifier {

    /**
     * @param text what the family said
     * @param question what they were asked, if known: "Nothing" means opposite things after "What
     *     went well?" and "What could be better?"
     */
    Classification classify(String text, @Nullable String question);

    /** Names the model and the theme set, so that a decision can be traced to what made it. */
    String modelId();

    /**
     * The classifier that comes with the service. It knows phrases for the built-in themes; a theme
     * of a forum's own is recognised from its label, definition and examples.
     */
    static ThemeClassifier phrases(ThemeSet themeSet) {
        return new PhraseClassifier(themeSet, PhraseBook.builtIn(themeSet));
    }

    /**
     * A classifier that knows only what these texts teach it.
     *
     * @throws IllegalArgumentException if there are no texts
     */
    static ThemeClassifier trained(ThemeSet themeSet, List<LabelledText> texts) {
        return new TrainedClassifier(themeSet, PhraseBook.builtIn(themeSet), texts);
    }
}
