package org.parentvoice.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedbackIdsTests {

    private static final NewFeedback ONE = said("one");

    @Test
    void theSameRequestHasTheSameId() {
        assertThat(FeedbackIds.forRequest("leeds", "k", ONE))
                .isEqualTo(FeedbackIds.forRequest("leeds", "k", said("one")))
                .isNotEqualTo(FeedbackIds.forRequest("leeds", "other", ONE))
                .isNotEqualTo(FeedbackIds.forRequest("leicestershire", "k", ONE))
                .isNotEqualTo(FeedbackIds.forRequest("leeds", "k", said("two")));
    }

    @Test
    void withoutAKeyEveryRequestIsNew() {
        assertThat(FeedbackIds.forRequest("leeds", null, ONE))
                .isNotEqualTo(FeedbackIds.forRequest("leeds", null, ONE));
        assertThat(FeedbackIds.forRequest("leeds", " ", ONE))
                .isNotEqualTo(FeedbackIds.forRequest("leeds", " ", ONE));
    }

    @Test
    void linesAlikeInOneFileAreApart() {
        assertThat(FeedbackIds.forRow("leeds", ONE, 0))
                .isEqualTo(FeedbackIds.forRow("leeds", ONE, 0))
                .isNotEqualTo(FeedbackIds.forRow("leeds", ONE, 1));
    }

    @Test
    void isAUuidOfVersionEight() {
        UUID id = UUID.fromString(FeedbackIds.forRow("leeds", ONE, 0));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    private static NewFeedback said(String text) {
        return NewFeedback.fromFamily(text, null, "form", Consent.NONE, null, null, null);
    }
}
