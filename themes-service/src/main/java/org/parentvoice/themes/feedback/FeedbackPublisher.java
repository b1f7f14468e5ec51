package org.parentvoice.themes.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.parentvoice.kit.events.Event;
import org.parentvoice.kit.events.EventPublisher;
import org.springframework.stereotype.Component;

/**
 * Publishes states, so that the last event in the log is the state that holds.
 *
 * <p>A correction or an erasure can come between reading a state and the broker's acknowledgement,
 * and be published first; on a compacted topic the older state would then stay for good. So every
 * publisher looks again after the acknowledgement and publishes what it finds to be newer. Whoever
 * publishes an old state after the new one also sees the new one, and repeats it. Killed in
 * between, the offset is not committed, or the note in {@link Unpublished} is still there, and it
 * starts over.
 */
@Component
public class FeedbackPublisher {

    static final String TOPIC = "feedback.themed";

    private final Feedbacks feedbacks;
    private final FeedbackEvents events;
    private final EventPublisher publisher;

    FeedbackPublisher(Feedbacks feedbacks, FeedbackEvents events, EventPublisher publisher) {
        this.feedbacks = feedbacks;
        this.events = events;
        this.publisher = publisher;
    }

    /**
     * Publishes these states and whatever became of them meanwhile.
     *
     * @throws org.parentvoice.kit.events.BrokerUnavailableException when one was not acknowledged
     */
    public void publish(Collection<? extends FeedbackState> states) {
        Collection<? extends FeedbackState> open = states;
        while (!open.isEmpty()) {
            send(open);
            open = feedbacks.states(changed(open)).values();
        }
    }

    /** Publishes the state that these have now. */
    public void publishCurrent(Collection<String> ids) {
        publish(feedbacks.states(ids).values());
    }

    private List<String> changed(Collection<? extends FeedbackState> published) {
        List<String> ids = published.stream().<String>map(FeedbackState::id).toList();
        var now = feedbacks.sequences(ids);
        var changed = new ArrayList<String>();
        for (FeedbackState each : published) {
            Long sequence = now.get(each.id());
            if (sequence != null && sequence != each.sequence()) {
                changed.add(each.id());
            }
        }
        return changed;
    }

    private void send(Collection<? extends FeedbackState> states) {
        var all = new ArrayList<Event>(states.size());
        var tombstones = new ArrayList<ProducerRecord<String, byte[]>>();
        for (FeedbackState state : states) {
            all.add(events.of(state));
            if (state instanceof ErasedFeedback) {
                tombstones.add(new ProducerRecord<>(TOPIC, state.id(), null));
            }
        }
        publisher.publish(TOPIC, all);
        if (!tombstones.isEmpty()) {
            publisher.send(tombstones);
        }
    }
}
