package org.parentvoice.themes.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.parentvoice.themes.classify.Sentiment;

/** How something was said, in the words of these pages. */
final class Spirits {

    /** What the choices are called, by the word that is sent; in the order they are shown. */
    static final Map<String, String> LABELS = labels();

    private Spirits() {}

    /** Within a sentence: "a concern". */
    static String words(Sentiment sentiment) {
        return LABELS.getOrDefault(sentiment.word(), sentiment.word()).toLowerCase(Locale.UK);
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put(Sentiment.CONCERN.word(), "A concern");
        labels.put(Sentiment.PRAISE.word(), "Praise");
        labels.put(Sentiment.SUGGESTION.word(), "A suggestion");
        labels.put(Sentiment.MIXED.word(), "Some of each");
        labels.put(Sentiment.NEUTRAL.word(), "Just telling us");
        return Collections.unmodifiableMap(labels);
    }
}
