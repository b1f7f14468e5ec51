package org.parentvoice.actions.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The changes a commitment can go through, each with the rule it has to keep. */
public final class Moves {

    private Moves() {}

    /**
     * What is said along with a change.
     *
     * @param on the day it happened; today where nothing is said
     */
    public record Said(
            @Nullable String note,
            @Nullable String reason,
            List<Evidence> evidence,
            @Nullable LocalDate on) {

        public static Said note(@Nullable String note, @Nullable LocalDate on) {
            return new Said(note, null, List.of(), on);
        }

        public static Said reason(String reason, @Nullable LocalDate on) {
            return new Said(null, reason, List.of(), on);
        }
    }

    /**
     * To another status.
     *
     * @throws ErrorResponseException 409 when that may not follow, with those that may; 400 when it
     *     is declined without a reason
     */
    public static Change status(Commitment commitment, CommitmentStatus next, Said said) {
        CommitmentStatus from = commitment.state().status();
        if (!from.mayBecome(next)) {
            throw notAllowed(from, next);
        }
        if (next == CommitmentStatus.DECLINED && (said.reason() == null)) {
            throw Problems.invalid("reason", "Say why, in words that families can understand");
        }
        Draft entry =
                Draft.of(EntryKind.STATUS)
                        .status(from, next)
                        .note(said.note())
                        .reason(said.reason())
                        .evidence(said.evidence())
                        .on(said.on());
        return Change.state(commitment, commitment.state().with(next, said.reason()), entry);
    }

    public static Change update(Commitment commitment, Said said) {
        Draft entry =
                Draft.of(EntryKind.UPDATE)
                        .note(said.note())
                        .evidence(said.evidence())
                        .on(said.on());
        return Change.note(commitment, entry);
    }

    public static Change dueDate(Commitment commitment, LocalDate dueOn, Said said) {
        Draft entry =
                Draft.of(EntryKind.DUE_DATE)
                        .dueOn(commitment.state().dueOn(), dueOn)
                        .reason(said.reason())
                        .on(said.on());
        return Change.state(commitment, commitment.state().dueOn(dueOn), entry);
    }

    public static Change rag(
            Commitment commitment, Rag rag, String reason, @Nullable LocalDate on) {
        Draft entry = Draft.of(EntryKind.RAG).rag(rag).reason(reason).on(on);
        return Change.state(commitment, commitment.state().rag(rag, reason), entry);
    }

    /** A step on the way, with the day it should be or was reached. */
    public static Change milestone(Commitment commitment, @Nullable LocalDate dueOn, Said said) {
        Draft entry =
                Draft.of(EntryKind.MILESTONE).dueOn(null, dueOn).note(said.note()).on(said.on());
        return Change.note(commitment, entry);
    }

    public static Change reply(Commitment commitment, String body, Said said) {
        return Change.note(
                commitment, Draft.of(EntryKind.REPLY).by(body).note(said.note()).on(said.on()));
    }

    public static Change verdict(Commitment commitment, Verdict verdict, Said said) {
        return Change.note(
                commitment,
                Draft.of(EntryKind.VERDICT).verdict(verdict).note(said.note()).on(said.on()));
    }

    public static Change details(Commitment commitment, Details details) {
        return new Change(details, commitment.state(), Draft.of(EntryKind.DETAILS));
    }

    private static ErrorResponseException notAllowed(CommitmentStatus from, CommitmentStatus next) {
        String allowed =
                from.next().stream().map(CommitmentStatus::word).collect(Collectors.joining(", "));
        ErrorResponseException problem =
                Problems.of(
                        HttpStatus.CONFLICT,
                        from.next().isEmpty()
                                ? "It is %s, which is the end of it.".formatted(from.word())
                                : "It cannot go from %s to %s. What may follow: %s."
                                        .formatted(from.word(), next.word(), allowed));
        problem.getBody().setProperty("allowed", from.next());
        return problem;
    }
}
