package org.parentvoice.themes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.feedback.FeedbackTheme;

class HighlightTests {

    private static final String TEXT = "The taxi was late and she cried.";

    @Test
    void theWordsOfOneThemeAreMarkedAndNamed() {
        assertThat(drawn(TEXT, theme("Taxi", 4, 17)))
                .isEqualTo("The {0 taxi was late}[Taxi] and she cried.");
    }

    @Test
    void wordsOfTwoThemesLieOverEachOther() {
        assertThat(drawn(TEXT, theme("Taxi", 4, 17), theme("Late", 13, 31)))
                .isEqualTo("The {0 taxi was }{0 1 late}[Taxi]{1  and she cried}[Late].");
        assertThat(drawn(TEXT, theme("All", 0, 32), theme("Late", 13, 17)))
                .isEqualTo("{0 The taxi was }{0 1 late}[Late]{0  and she cried.}[All]");
        assertThat(drawn(TEXT, theme("A", 4, 8), theme("B", 4, 8)))
                .isEqualTo("The {0 1 taxi}[A][B] was late and she cried.");
    }

    @Test
    void wordsThatTouchAreOneForATheme() {
        assertThat(drawn(TEXT, theme("Taxi", 4, 8, 8, 17)))
                .isEqualTo("The {0 taxi was late}[Taxi] and she cried.");
        assertThat(drawn(TEXT, theme("Taxi", 9, 17, 4, 12)))
                .isEqualTo("The {0 taxi was late}[Taxi] and she cried.");
        assertThat(drawn(TEXT, theme("A", 4, 8), theme("B", 8, 17)))
                .isEqualTo("The {0 taxi}[A]{1  was late}[B] and she cried.");
    }

    @Test
    void anEmojiIsNeverCutInTwo() {
        String text = "Sad \uD83D\uDE22\uD83D\uDE22 day";
        assertThat(drawn(text, theme("Sad", 5, 7)))
                .isEqualTo("Sad {0 \uD83D\uDE22\uD83D\uDE22}[Sad] day");
        assertThat(drawn(text, theme("Sad", 4, 6)))
                .isEqualTo("Sad {0 \uD83D\uDE22}[Sad]\uD83D\uDE22 day");
    }

    @Test
    void evidenceThatIsNotInTheTextIsLeftOut() {
        assertThat(drawn("Short", theme("A", 3, 9), theme("B", -1, 2), theme("C", 2, 2)))
                .isEqualTo("Short");
        assertThat(drawn("", theme("A", 0, 1))).isEmpty();
    }

    private static FeedbackTheme theme(String label, int... places) {
        var evidence = new ArrayList<Evidence>();
        for (int i = 0; i < places.length; i += 2) {
            evidence.add(new Evidence("", places[i], places[i + 1]));
        }
        return new FeedbackTheme(label.toLowerCase(Locale.ROOT), label, 0.8, evidence);
    }

    /** {0 1 words} are marked for the themes 0 and 1; [Label] stands where its words end. */
    private static String drawn(String text, FeedbackTheme... themes) {
        return Highlight.of(text, List.of(themes)).stream()
                .map(HighlightTests::drawn)
                .collect(Collectors.joining());
    }

    private static String drawn(Segment segment) {
        var numbers = new StringBuilder();
        for (Segment.Marks at = segment.marks(); at != null; at = at.inner()) {
            numbers.append(at.number()).append(' ');
        }
        String words = numbers.isEmpty() ? segment.words() : "{" + numbers + segment.words() + "}";
        return words
                + segment.ends().stream().map(end -> "[" + end + "]").collect(Collectors.joining());
    }
}
