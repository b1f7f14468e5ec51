package org.parentvoice.notify.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.parentvoice.kit.consumer.EventHandler;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.notify.reading.Commitment;
import org.parentvoice.notify.reading.Commitments;
import org.parentvoice.notify.reading.ThemeLabels;
import org.springframework.stereotype.Component;

/**
 * Commitments moved. The batch is done, and its offsets are committed, when every follower has a
 * delivery; killed before that, the same events come again and it goes on.
 */
@Component
class CommitmentEvents implements EventHandler {

    private final Commitments commitments;
    private final ThemeLabels labels;
    private final Changes changes;
    private final Reviews reviews;
    private final FanOut fanOut;

    CommitmentEvents(
            Commitments commitments,
            ThemeLabels labels,
            Changes changes,
            Reviews reviews,
            FanOut fanOut) {
        this.commitments = commitments;
        this.labels = labels;
        this.changes = changes;
        this.reviews = reviews;
        this.fanOut = fanOut;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        var known = new ArrayList<Commitment>();
        var moved = new LinkedHashMap<String, Change>();
        for (ReceivedEvent event : events) {
            ChangeKind kind = ChangeKind.of(event.type()).orElse(null);
            if (kind != null) {
                ChangeReader.Read read = ChangeReader.read(event, kind);
                Change change = read.change();
                known.add(
                        new Commitment(
                                change.commitment(),
                                change.forum(),
                                change.title(),
                                change.status(),
                                read.sequence()));
                change.themes()
                        .forEach(theme -> labels.learn(change.forum(), theme.id(), theme.label()));
                if (isStatus(change)) {
                    reviews.moved(change, read.sequence());
                }
                if (isNews(change)) {
                    moved.put(change.id(), change);
                }
            }
        }
        commitments.apply(known);
        changes.record(List.copyOf(moved.values())).forEach(fanOut::tellFollowersOf);
    }

    private static boolean isStatus(Change change) {
        return change.kind() == ChangeKind.STATUS_CHANGED || change.kind() == ChangeKind.MADE;
    }

    /** An update without a word to read is for the page, not for a mail. */
    private static boolean isNews(Change change) {
        return change.kind() != ChangeKind.UPDATED || change.note() != null;
    }
}
