package org.parentvoice.themes.received;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.consumer.EventHandler;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.themes.feedback.ErasedFeedback;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackPublisher;
import org.parentvoice.themes.feedback.FeedbackState;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.forumset.Themings;
import org.springframework.stereotype.Component;

/**
 * Themes a batch: a few bulk operations and one publication, whatever its size.
 *
 * <p>Feedback that was seen before is left as it is, and its state is published again. The reader
 * cannot know whether that is needed: a process killed between the database and the broker leaves
 * the same picture as one killed between the broker and the commit. It costs the readers downstream
 * an event with an id they have.
 */
@Component
class ReceivedHandler implements EventHandler {

    private final Themer themer;
    private final Themings themings;
    private final Feedbacks feedbacks;
    private final FeedbackPublisher publisher;
    private final ThemedMeters meters;
    private final Clock clock;

    ReceivedHandler(
            Themer themer,
            Themings themings,
            Feedbacks feedbacks,
            FeedbackPublisher publisher,
            ThemedMeters meters,
            Clock clock) {
        this.themer = themer;
        this.themings = themings;
        this.feedbacks = feedbacks;
        this.publisher = publisher;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * When the erased event was compacted away before it was read, its tombstone is what is left.
     */
    @Override
    public boolean takesTombstones() {
        return true;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        ReceivedBatch batch = ReceivedBatch.of(events);
        Map<String, FeedbackState> states = feedbacks.states(ids(batch));
        List<Feedback> fresh =
                batch.received().values().stream()
                        .filter(received -> !states.containsKey(received.feedbackId()))
                        .map(this::themed)
                        .toList();
        List<ErasedFeedback> erased = erased(batch, states);

        feedbacks.add(fresh);
        feedbacks.erase(erased);
        fresh.forEach(meters::decided);

        fresh.forEach(each -> states.put(each.id(), each));
        erased.forEach(each -> states.put(each.id(), each));
        publisher.publish(states.values());
        meters.published(states.keySet(), times(events));
    }

    private Feedback themed(FeedbackReceived received) {
        return themer.themed(received, themings.of(received.forum()));
    }

    private static Set<String> ids(ReceivedBatch batch) {
        var ids = new HashSet<>(batch.received().keySet());
        ids.addAll(batch.erased().keySet());
        ids.addAll(batch.tombstones());
        return ids;
    }

    private List<ErasedFeedback> erased(ReceivedBatch batch, Map<String, FeedbackState> states) {
        var erased = new ArrayList<ErasedFeedback>();
        for (FeedbackErased each : batch.erased().values()) {
            if (!(states.get(each.feedbackId()) instanceof ErasedFeedback)) {
                erased.add(
                        new ErasedFeedback(
                                each.feedbackId(), each.forum(), each.erasedAt(), each.by()));
            }
        }
        for (String key : batch.tombstones()) {
            if (states.get(key) instanceof Feedback feedback) {
                erased.add(new ErasedFeedback(key, feedback.forum(), clock.instant(), null));
            }
        }
        return erased;
    }

    private static Map<String, @Nullable Instant> times(List<ReceivedEvent> events) {
        var times = new HashMap<String, @Nullable Instant>();
        events.forEach(event -> times.putIfAbsent(event.key(), event.time()));
        return times;
    }
}
