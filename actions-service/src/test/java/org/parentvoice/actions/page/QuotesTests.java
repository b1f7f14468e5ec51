package org.parentvoice.actions.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTests {

    @Test
    void aShortQuoteStaysAsItIs() {
        assertThat(Quotes.trimmed("  We waited.\n Nobody  rang. "))
                .isEqualTo("We waited. Nobody rang.");
    }

    @Test
    void aLongQuoteEndsWithASentence() {
        String sentence =
                "We waited for thirty-eight weeks and nobody told us why it took so long. ";
        assertThat(Quotes.trimmed(sentence.repeat(5))).isEqualTo(sentence.repeat(3).strip());
    }

    @Test
    void aLongQuoteWithoutSentencesEndsWithAWord() {
        assertThat(Quotes.trimmed("word ".repeat(100))).endsWith("word…").hasSizeLessThan(285);
        assertThat(Quotes.trimmed("x".repeat(500))).hasSize(281).endsWith("x…");
    }
}
