package org.parentvoice.actions.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it goes.
 *
 * @param reason why it was declined; nothing in any other status
 */
public record State(
        CommitmentStatus status,
        @Nullable String reason,
        @Nullable LocalDate dueOn,
        @Nullable Rag rag,
        @Nullable String ragReason) {

    static State raised(@Nullable LocalDate dueOn) {
        return new State(CommitmentStatus.RAISED, null, dueOn, null, null);
    }

    public State with(CommitmentStatus next, @Nullable String why) {
        return new State(
                next, next == CommitmentStatus.DECLINED ? why : null, dueOn, rag, ragReason);
    }

    public State dueOn(LocalDate day) {
        return new State(status, reason, day, rag, ragReason);
    }

    public State rag(Rag rating, String why) {
        return new State(status, reason, dueOn, rating, why);
    }

    /** Due before that day, and still owed. */
    public boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && !status.isClosed();
    }
}
