package org.parentvoice.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void oneLineHasNothingThatEndsAHeaderOrHidesText() {
        assertThat(Words.oneLine(" A\r\nBcc: b\u2028c\u202Ed\tand  e\u0000 "))
                .isEqualTo("A Bcc: b c d and e");
    }

    @Test
    void longTitlesAreCutBetweenWords() {
        assertThat(Words.shortened("A short one", 20)).isEqualTo("A short one");
        assertThat(Words.shortened("More assessments of all children", 20))
                .isEqualTo("More assessments of…");
        assertThat(Words.shortened("x".repeat(40), 20)).hasSize(20).endsWith("…");
    }

    @Test
    void listsReadLikeSpeech() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("a"))).isEqualTo("a");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
