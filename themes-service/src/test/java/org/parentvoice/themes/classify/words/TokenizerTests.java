package org.parentvoice.themes.classify.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E.H.C.P. is late|ehcp is lat",
                "Y7 and 20wks|y 7 and 20 wk",
                "didn’t DON'T|didnt dont",
                "sooooo long|so long",
                "<b>taxi</b> &amp; bus|taxi bus",
                "see https://example.org/a-b now|see now",
                "waiting waits waited|wait wait wait",
                "children's refusals|child refusal"
            })
    void wordsAreCutAndStemmed(String text, String stems) {
        assertThat(Tokenizer.tokens(text).stream().map(Token::stem))
                .containsExactly(stems.split(" "));
    }
}
