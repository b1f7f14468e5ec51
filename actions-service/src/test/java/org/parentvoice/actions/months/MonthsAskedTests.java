package org.parentvoice.actions.months;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.kit.problem.Problems.FieldProblem;

class MonthsAskedTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -",
                "'', ' ', -, -",
                "2026-01, 2026-03, 2026-01, 2026-03",
                "2026-03, 2026-03, 2026-03, 2026-03",
                "' 2026-01-31 ', -, 2026-01, -",
                "-, 2026-03-01T10:00:00Z, -, 2026-03"
            })
    void aMonthOrADayInIt(String from, String to, String first, String last) {
        MonthsAsked asked = MonthsAsked.of(from, to);
        assertThat(asked.wrong()).isEmpty();
        assertThat(String.valueOf(asked.from())).isEqualTo(String.valueOf(first));
        assertThat(String.valueOf(asked.to())).isEqualTo(String.valueOf(last));
    }

    @ParameterizedTest
    @CsvSource({"soon, from", "2026-13, from", "2026, from", "11/2026, from", "2026-11-31, from"})
    void whatIsNoMonthIsWrong(String text, String field) {
        MonthsAsked asked = MonthsAsked.of(text, "2026-12");
        assertThat(asked.wrong()).extracting(FieldProblem::field).containsExactly(field);
        assertThat(asked.to()).isNull();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(MonthsAsked.of("soon", "later").wrong()).hasSize(2);
        assertThat(MonthsAsked.of("2026-05", "2026-04").wrong())
                .extracting(FieldProblem::field)
                .containsExactly("to");
    }
}
