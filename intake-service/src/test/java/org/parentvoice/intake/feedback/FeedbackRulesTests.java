package org.parentvoice.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.problem.Problems.FieldProblem;

class FeedbackRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void oneToFiveThousandCharacters() {
        assertThat(FeedbackRules.check(said("x"), TODAY)).isEmpty();
        assertThat(FeedbackRules.check(said("x".repeat(5_000)), TODAY)).isEmpty();
        assertThat(FeedbackRules.check(said("🙂".repeat(5_000)), TODAY)).isEmpty();
        assertThat(FeedbackRules.check(said("x\r\n".repeat(2_500)), TODAY)).isEmpty();
        assertThat(FeedbackRules.check(said(" x" + " ".repeat(6_000)), TODAY)).isEmpty();
        assertThat(FeedbackRules.check(said(" \n\t "), TODAY))
                .containsExactly(new FieldProblem("text", "Write what you want to tell us"));
        assertThat(FeedbackRules.check(said("x".repeat(5_001)), TODAY))
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.message())
                                        .contains("up to 5,000")
                                        .contains("5,001"));
    }

    @Test
    void wordsAreFromTheirLists() {
        NewFeedback wrong =
                new NewFeedback(
                        "x",
                        null,
                        "pigeon",
                        null,
                        1,
                        Consent.NONE,
                        "10-12",
                        "moon",
                        "y".repeat(61));
        assertThat(FeedbackRules.check(wrong, TODAY))
                .extracting(FieldProblem::field)
                .containsExactly("stage", "ageBand", "setting", "channel");
    }

    @Test
    void daysAndVoicesAreWithinReason() {
        assertThat(FeedbackRules.check(said(TODAY, 1), TODAY)).isEmpty();
        assertThat(FeedbackRules.check(said(TODAY.plusDays(1), 0), TODAY))
                .extracting(FieldProblem::field)
                .containsExactly("voices", "occurredOn");
    }

    @Test
    void tidiesWithoutLosingWords() {
        NewFeedback said =
                NewFeedback.fromFamily(
                        "  a\r\nb\u0000\u0007\tc\uD800 ",
                        " ",
                        "form",
                        Consent.NONE,
                        "",
                        " Special ",
                        null);
        assertThat(said.text()).isEqualTo("a\nb\tc");
        assertThat(said.question()).isNull();
        assertThat(said.ageBand()).isNull();
        assertThat(said.setting()).isEqualTo("special");
    }

    private static NewFeedback said(String text) {
        return NewFeedback.fromFamily(text, null, "form", Consent.NONE, null, null, null);
    }

    private static NewFeedback said(@Nullable LocalDate day, int voices) {
        return new NewFeedback("x", null, "survey", day, voices, Consent.NONE, null, null, null);
    }
}
