package org.parentvoice.notify.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliesSayTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 0, 0, -, -, -, -",
                "4, 0, 0, -, -, -, -",
                "2, 1, 1, -, -, -, -",
                "5, 0, 0, 5, 5, 0, 0",
                "5, 6, 7, 18, 5, 6, 7",
                "9, 1, 0, 10, -, -, -",
                "9, 0, 4, 13, -, -, -"
            })
    void noSmallNumberIsToldNorCanBeWorkedOut(
            long yes,
            long partly,
            long no,
            @Nullable Long answers,
            @Nullable Long sayYes,
            @Nullable Long sayPartly,
            @Nullable Long sayNo) {
        assertThat(
                        FamiliesSay.of(
                                "c", Map.of(Answer.YES, yes, Answer.PARTLY, partly, Answer.NO, no)))
                .isEqualTo(new FamiliesSay("c", answers, sayYes, sayPartly, sayNo));
    }
}
