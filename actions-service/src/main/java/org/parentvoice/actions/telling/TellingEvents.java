package org.parentvoice.actions.telling;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.consumer.EventHandler;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;
import org.springframework.stereotype.Component;

/** Reads events of the topic {@code notifications}; other types are passed over. */
@Component
class TellingEvents implements EventHandler {

    private static final String TYPE = "org.parentvoice.notify.change-told.v1";

    private final Tellings tellings;

    TellingEvents(Tellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        tellings.apply(
                events.stream()
                        .filter(event -> event.type().equals(TYPE))
                        .map(TellingEvents::read)
                        .toList());
    }

    /**
     * What the event says.
     *
     * @throws RejectedEventException when it is no count of a change
     */
    static Telling read(ReceivedEvent event) {
        ChangeTold data = EventReader.read(event, ChangeTold.class);
        return new Telling(
                name(event, data.changeId(), "changeId"),
                name(event, data.commitmentId(), "commitmentId"),
                name(event, data.forum(), "forum"),
                count(event, data.told(), "told"),
                count(event, data.failed(), "failed"),
                count(event, data.waiting(), "waiting"),
                // The database keeps milliseconds, and what is known is compared with what comes.
                EventReader.present(event, data.at(), "at").truncatedTo(ChronoUnit.MILLIS));
    }

    private static String name(ReceivedEvent event, @Nullable String name, String field) {
        if (name == null || name.isBlank()) {
            throw EventReader.unusable(event, field);
        }
        return name;
    }

    private static int count(ReceivedEvent event, @Nullable Integer count, String field) {
        if (count == null || count < 0) {
            throw EventReader.unusable(event, field);
        }
        return count;
    }
}
