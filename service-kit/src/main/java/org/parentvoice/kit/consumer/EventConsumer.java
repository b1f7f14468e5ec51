package org.parentvoice.kit.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/**
 * The function a binding calls with a batch. What may pass by itself (database or broker away) is
 * thrown on, so that the container asks again until it works; an event that will never work goes to
 * the dead letters alone, and the others go on. Tombstones are for compaction and are passed over,
 * unless the handler asks for them.
 *
 * <p>Dead letters are decided here, record by record, and not by the container's retry count: a
 * good batch on one partition can wipe another partition's count (spring-kafka#4371).
 */
public final class EventConsumer implements Consumer<Message<List<byte[]>>> {

    private static final int TRIES = 3;

    private final EventHandler handler;
    private final DeadLetters deadLetters;

    public EventConsumer(EventHandler handler, DeadLetters deadLetters) {
        this.handler = handler;
        this.deadLetters = deadLetters;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<ReceivedEvent> events = new ArrayList<>(ReceivedEvents.of(batch));
        if (!handler.takesTombstones()) {
            events.removeIf(ReceivedEvent::isTombstone);
        }
        while (!events.isEmpty()) {
            try {
                handler.handle(List.copyOf(events));
                return;
            } catch (RejectedEventException e) {
                deadLetters.setAside(e.event(), String.valueOf(e.getMessage()), e);
                events.remove(e.event());
            } catch (RuntimeException e) {
                if (Transient.is(e)) {
                    throw e;
                }
                events.forEach(this::handleAlone);
                return;
            }
        }
    }

    private void handleAlone(ReceivedEvent event) {
        RuntimeException failure = null;
        for (int i = 0; i < TRIES; i++) {
            failure = attempt(event);
            if (failure == null) {
                return;
            }
            if (failure instanceof RejectedEventException) {
                break;
            }
        }
        if (failure != null) {
            deadLetters.setAside(event, "failed " + TRIES + " times", failure);
        }
    }

    private @Nullable RuntimeException attempt(ReceivedEvent event) {
        try {
            handler.handle(List.of(event));
            return null;
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            return e;
        }
    }
}
