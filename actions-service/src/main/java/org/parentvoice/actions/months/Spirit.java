package org.parentvoice.actions.months;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.numbers.SmallNumbers;

/**
 * In what spirit families spoke about a theme, as everybody may see it.
 *
 * @param months that are counted; none where nothing can be shown. The others would give a small
 *     number away
 * @param parts one for each sentiment
 */
record Spirit(List<YearMonth> months, List<Part> parts) {

    static final String NOT_SHOWN = "not shown";

    /**
     * @param voices at least so many, a multiple of five; nothing where it is not shown
     */
    record Part(String sentiment, String label, @Nullable Integer voices, String voicesLabel) {}

    /**
     * @param voices by sentiment; one that is not shown is left out
     */
    static Spirit of(List<YearMonth> months, Map<String, Integer> voices) {
        return new Spirit(
                months,
                Arrays.stream(Sentiment.values())
                        .map(each -> part(each, voices.get(each.word())))
                        .toList());
    }

    private static Part part(Sentiment sentiment, @Nullable Integer voices) {
        return voices == null
                ? new Part(sentiment.word(), sentiment.label(), null, NOT_SHOWN)
                : new Part(
                        sentiment.word(),
                        sentiment.label(),
                        SmallNumbers.rounded(voices),
                        SmallNumbers.roundedLabel(voices));
    }
}
