package org.parentvoice.actions.commitment;

/** What a use case makes of a commitment: its new details and state, and the entry that says so. */
public record Change(Details details, State state, Draft entry) {

    /** An entry that changes nothing but the history. */
    public static Change note(Commitment commitment, Draft entry) {
        return new Change(commitment.details(), commitment.state(), entry);
    }

    public static Change state(Commitment commitment, State state, Draft entry) {
        return new Change(commitment.details(), state, entry);
    }
}
