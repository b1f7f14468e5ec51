package org.parentvoice.actions.themes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What is known of one piece of feedback: what it contributed before the steps, and the steps that
 * may not have reached every tally yet. A step is kept, with its place in the log, so that reading
 * the log again gives the very same differences, however the second reading is cut into batches.
 *
 * @param revision guards the document against a consumer that lost its partition unawares
 * @param base what it contributed before the first step
 * @param themes what it is about now
 * @param quote its words now, where the family allows that they are shown
 */
record Heard(
        @Id String id,
        String forum,
        long revision,
        int partition,
        long baseSequence,
        @Nullable Contribution base,
        List<Step> steps,
        List<String> themes,
        @Nullable String quote,
        @Nullable LocalDate on) {

    static final String COLLECTION = "heard";

    static Heard nothingYet(String id, String forum, int partition) {
        return new Heard(id, forum, 0, partition, -1, null, List.of(), List.of(), null, null);
    }

    long sequence() {
        return steps.isEmpty() ? baseSequence : steps.getLast().sequence();
    }

    @Nullable Contribution current() {
        return steps.isEmpty() ? base : steps.getLast().contribution();
    }

    /** This with what the event says; the same object when that is known already. */
    Heard with(Said said) {
        if (said.sequence() <= sequence()) {
            return this;
        }
        Contribution contribution = said.contribution();
        var longer = new ArrayList<>(steps);
        longer.add(new Step(said.offset(), said.sequence(), contribution));
        return new Heard(
                id,
                said.forum(),
                revision,
                said.partition(),
                baseSequence,
                base,
                List.copyOf(longer),
                contribution == null ? List.of() : contribution.themes(),
                said.quote(),
                said.on());
    }

    /**
     * This without the steps before a batch: where a batch begins, all before it has been counted,
     * since the group's offset moves on only then.
     */
    Heard countedBefore(int batchPartition, long batchStart) {
        int counted = 0;
        while (counted < steps.size()
                && (partition != batchPartition || steps.get(counted).offset() < batchStart)) {
            counted++;
        }
        if (counted == 0) {
            return this;
        }
        Step last = steps.get(counted - 1);
        return new Heard(
                id,
                forum,
                revision,
                batchPartition,
                last.sequence(),
                last.contribution(),
                List.copyOf(steps.subList(counted, steps.size())),
                themes,
                quote,
                on);
    }

    Heard nextRevision() {
        return new Heard(
                id, forum, revision + 1, partition, baseSequence, base, steps, themes, quote, on);
    }

    /** Erased and counted: nothing remains but that it is gone. */
    Heard forgotten() {
        return new Heard(
                id,
                forum,
                revision,
                partition,
                Said.ERASED,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Whether it is erased, and the log has been counted as far as that. */
    boolean canBeForgotten(long counted) {
        return !steps.isEmpty()
                && steps.getLast().sequence() == Said.ERASED
                && steps.getLast().offset() <= counted;
    }
}
