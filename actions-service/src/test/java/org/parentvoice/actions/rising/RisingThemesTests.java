package org.parentvoice.actions.rising;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisingThemesTests {

    @ParameterizedTest
    @CsvSource({
        "14, 4.2, 14 voices in four weeks; about 4 would be usual",
        "1400, 999.6, '1,400 voices in four weeks; about 1,000 would be usual'",
        "6, 0.4, 6 voices in four weeks; hardly any would be usual",
        "6, 0, 6 voices in four weeks; nobody spoke about it in the weeks before"
    })
    void itIsSaidInPlainWords(int voices, double usual, String words) {
        var louder = new Louder("transport", 5, usual, voices, usual, 0.001);
        RisingThemes.Theme shown = RisingThemes.Theme.of(louder, "Getting to school");
        assertThat(shown.words()).isEqualTo(words);
        assertThat(shown.label()).isEqualTo("Getting to school");
    }
}
