package org.parentvoice.actions.commitment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What a body says it will do about one or more themes. Its document also holds an {@code outbox},
 * which is not read here, so that nothing can write an old one back.
 *
 * @param sequence its version: 1 when made, one more with every change
 */
public record Commitment(
        @Id String id,
        String forum,
        long sequence,
        Details details,
        State state,
        List<HistoryEntry> history,
        Instant createdAt,
        Instant updatedAt) {

    public Commitment {
        // Where a query left the history out.
        history = history == null ? List.of() : history;
    }

    static final String COLLECTION = "commitments";

    private static final Comparator<HistoryEntry> BY_DAY =
            Comparator.comparing(HistoryEntry::on).thenComparing(HistoryEntry::sequence);

    /** The history by the days things happened, oldest first. */
    public List<HistoryEntry> story() {
        return history.stream().sorted(BY_DAY).toList();
    }

    /** The newest entry that has something to say. */
    public @Nullable HistoryEntry latest() {
        return history.stream()
                .filter(entry -> entry.note() != null || entry.reason() != null)
                .max(BY_DAY)
                .orElse(null);
    }

    boolean has(String entryId) {
        return history.stream().anyMatch(entry -> entry.id().equals(entryId));
    }
}
