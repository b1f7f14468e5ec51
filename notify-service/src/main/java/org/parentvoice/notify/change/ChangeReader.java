package org.parentvoice.notify.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.notify.reading.Needed;

/** Reads what the actions service publishes. */
final class ChangeReader {

    private ChangeReader() {}

    /**
     * What an event says.
     *
     * @param sequence grows with every event of a commitment
     */
    record Read(Change change, long sequence) {}

    static Read read(ReceivedEvent event, ChangeKind kind) {
        CommitmentEvent said = EventReader.read(event, CommitmentEvent.class);
        Instant at = event.time() == null ? said.occurredAt() : event.time();
        var change =
                new Change(
                        event.id(),
                        kind,
                        Needed.in(event, said.forum(), "forum"),
                        Needed.in(event, said.commitmentId(), "commitmentId"),
                        Needed.in(event, said.title(), "title"),
                        Needed.in(event, said.body(), "body"),
                        themes(event, said),
                        Needed.in(event, said.status(), "status"),
                        said.dueOn(),
                        said.previousDueOn(),
                        words(said.note()),
                        words(said.reason()),
                        said.occurredOn(),
                        Needed.in(event, at, "time"),
                        null,
                        null,
                        null);
        return new Read(change, Needed.in(event, said.sequence(), "sequence"));
    }

    private static List<Change.Theme> themes(ReceivedEvent event, CommitmentEvent said) {
        return Needed.in(event, said.themes(), "themes").stream()
                .map(
                        theme -> {
                            String id = Needed.in(event, theme.id(), "themes.id");
                            String label = words(theme.label());
                            return new Change.Theme(id, label == null ? id : label);
                        })
                .toList();
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
