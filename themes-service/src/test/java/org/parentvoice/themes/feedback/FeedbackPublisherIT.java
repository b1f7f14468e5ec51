package org.parentvoice.themes.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;

@ThemesTest
class FeedbackPublisherIT {

    @Autowired private Feedbacks feedbacks;
    @Autowired private FeedbackPublisher publisher;
    @Autowired private Unpublished unpublished;
    @Autowired private Clock clock;

    private final String id = Samples.newId();

    @Test
    void whoPublishesAnOldStateRepeatsTheNewOneAfterIt() {
        Feedback old = Samples.themed(id);
        feedbacks.add(List.of(old));
        correct();
        publisher.publish(List.of(old));
        assertThat(Log.published(id))
                .extracting(Log.Entry::type)
                .containsExactly(FeedbackEvents.THEMED, FeedbackEvents.CORRECTED);
    }

    @Test
    void nothingStaysAfterATombstone() {
        Feedback old = Samples.themed(id);
        feedbacks.erase(List.of(new ErasedFeedback(id, "leeds", Instant.EPOCH, "parent")));
        publisher.publish(List.of(old));
        assertThat(Log.published(id))
                .extracting(Log.Entry::type)
                .containsExactly(FeedbackEvents.THEMED, FeedbackEvents.ERASED, "");
    }

    @Test
    void addingLeavesAloneWhatIsThereAndAddsTheRest() {
        String before = Samples.newId();
        String after = Samples.newId();
        feedbacks.add(List.of(Samples.themed(id)));
        correct();
        feedbacks.add(List.of(Samples.themed(before), Samples.themed(id), Samples.themed(after)));
        assertThat(feedbacks.sequences(List.of(before, id, after)))
                .containsOnly(Map.entry(before, 1L), Map.entry(id, 2L), Map.entry(after, 1L));
    }

    @Test
    void aCorrectionFindsNothingAfterAnErasure() {
        feedbacks.add(List.of(Samples.themed(id)));
        feedbacks.erase(List.of(new ErasedFeedback(id, "leeds", Instant.EPOCH, "parent")));
        assertThat(correct()).isFalse();
        assertThat(feedbacks.find("leeds", id)).isEmpty();
    }

    @Test
    void aCorrectionOfAProcessThatWasKilledIsPublishedByTheNext() {
        feedbacks.add(List.of(Samples.themed(id)));
        unpublished.note(id);
        correct();
        var aMinuteLater = Clock.offset(clock, Duration.ofMinutes(1));
        var relay =
                new UnpublishedRelay(
                        unpublished, publisher, aMinuteLater, new SimpleMeterRegistry());
        relay.start();
        try {
            assertThat(Log.await(id, 1))
                    .extracting(Log.Entry::type)
                    .containsExactly(FeedbackEvents.CORRECTED);
        } finally {
            relay.stop();
        }
    }

    private boolean correct() {
        var correction =
                new Correction(
                        "leeds-coordinator",
                        clock.instant(),
                        List.of(),
                        Sentiment.NEUTRAL,
                        List.of("communication"),
                        Sentiment.CONCERN,
                        null,
                        null,
                        null);
        // By somebody who read it before whatever the test did to it.
        return feedbacks
                .correct(Samples.themed(id), List.of(), new ThemeSetVersion("send", 1), correction)
                .isPresent();
    }
}
