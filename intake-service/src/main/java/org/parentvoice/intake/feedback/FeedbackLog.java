package org.parentvoice.intake.feedback;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parentvoice.kit.events.Event;
import org.parentvoice.kit.events.EventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The topic {@code feedback.received}: returns when the broker has it for good. */
@Component
public class FeedbackLog {

    public static final String TOPIC = "feedback.received";
    public static final String RECEIVED = "org.parentvoice.feedback.received.v1";
    public static final String ERASED = "org.parentvoice.feedback.erased.v1";
    private static final String SOURCE = "/intake";

    private final EventPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    FeedbackLog(EventPublisher publisher, JsonMapper json, Clock clock) {
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Publishes what families said.
     *
     * @throws org.parentvoice.kit.events.BrokerUnavailableException when not all of it is in the
     *     log; to publish the same again does no harm
     */
    public void received(List<Feedback> feedback) {
        publisher.publish(TOPIC, feedback.stream().map(this::event).toList());
    }

    /**
     * Publishes that it is to be forgotten, then a tombstone, so that the text leaves the log too.
     *
     * @throws org.parentvoice.kit.events.BrokerUnavailableException when that is not certain
     */
    public void erased(FeedbackErased erased) {
        String id = erased.feedbackId();
        publisher.publish(
                TOPIC,
                new Event(
                        FeedbackIds.forEvent(id, "erased"),
                        ERASED,
                        SOURCE,
                        id,
                        erased.erasedAt(),
                        erased.forum(),
                        json.writeValueAsString(erased)));
        publisher.tombstone(TOPIC, id);
    }

    /** Its time is now: what a person looked at first may have been received days ago. */
    private Event event(Feedback feedback) {
        return new Event(
                feedback.feedbackId(),
                RECEIVED,
                SOURCE,
                feedback.feedbackId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                feedback.forum(),
                json.writeValueAsString(feedback));
    }
}
