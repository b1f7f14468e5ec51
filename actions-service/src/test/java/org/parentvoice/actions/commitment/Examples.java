package org.parentvoice.actions.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commitment of the golden examples in {@code contracts/}, and its history. */
final class Examples {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final LocalDate MOVED = LocalDate.of(2026, 9, 30);

    private static final Details DETAILS =
            new Details(
                    "A communication charter written with parents",
                    "A short charter that says how and when the plans team replies to families.",
                    "Leeds City Council",
                    null,
                    List.of(
                            new ThemeRef("communication", "Being kept informed"),
                            new ThemeRef("co-production", "Parents as partners")),
                    LocalDate.of(2026, 1, 12),
                    null,
                    null);

    private Examples() {}

    /** A moment in the life of the commitment. */
    record Moment(Commitment commitment, HistoryEntry entry) {}

    static Moment made() {
        Draft entry = Draft.of(EntryKind.MADE).on(LocalDate.of(2026, 1, 8)).dueOn(null, DUE);
        return moment(1, State.raised(DUE), entry, "2026-01-08T10:15:30Z");
    }

    static Moment statusChanged() {
        Draft entry =
                Draft.of(EntryKind.STATUS)
                        .status(CommitmentStatus.COMMITTED, CommitmentStatus.IN_PROGRESS)
                        .note("The first meeting with six parents was held.")
                        .evidence(
                                List.of(
                                        new Evidence(
                                                "Notes of the first meeting",
                                                "https://example.org/charter/meeting-1")))
                        .on(LocalDate.of(2026, 2, 3));
        return moment(4, inProgress(DUE), entry, "2026-02-04T09:00:00Z");
    }

    static Moment declined() {
        String reason =
                "There is no money for a second mediator this year. It will be asked for again in"
                        + " the next budget.";
        Draft entry =
                Draft.of(EntryKind.STATUS)
                        .status(CommitmentStatus.ACKNOWLEDGED, CommitmentStatus.DECLINED)
                        .note("The council looked at this in March.")
                        .reason(reason)
                        .on(LocalDate.of(2026, 3, 16));
        State state = State.raised(DUE).with(CommitmentStatus.DECLINED, reason);
        return moment(3, state, entry, "2026-03-16T11:00:00Z");
    }

    static Moment dueDateChanged() {
        Draft entry =
                Draft.of(EntryKind.DUE_DATE)
                        .dueOn(DUE, MOVED)
                        .reason(
                                "The person who leads this work has left and a new one starts in"
                                        + " May.")
                        .on(LocalDate.of(2026, 4, 20));
        return moment(5, inProgress(MOVED), entry, "2026-04-20T14:30:00Z");
    }

    static Moment updated() {
        Draft entry =
                Draft.of(EntryKind.UPDATE)
                        .note("A first draft is with twelve families for comments.")
                        .evidence(
                                List.of(
                                        new Evidence(
                                                "The draft", "https://example.org/charter/draft")))
                        .on(LocalDate.of(2026, 6, 11));
        return moment(6, inProgress(MOVED), entry, "2026-06-11T16:05:00Z");
    }

    static Moment overdue() {
        Draft entry =
                Draft.of(EntryKind.OVERDUE)
                        .dueOn(null, MOVED)
                        .note("The date passed and it is not done yet.");
        return moment(7, inProgress(MOVED), entry, "2026-10-01T05:00:00Z");
    }

    static Moment of(EntryKind kind, @Nullable String note) {
        Draft entry = Draft.of(kind).note(note).reason("A reason");
        return moment(8, inProgress(MOVED), entry, "2026-10-02T05:00:00Z");
    }

    private static State inProgress(LocalDate dueOn) {
        return State.raised(dueOn).with(CommitmentStatus.IN_PROGRESS, null);
    }

    private static Moment moment(long sequence, State state, Draft draft, String at) {
        Instant now = Instant.parse(at);
        HistoryEntry entry = draft.entry(sequence, now, "leeds-coordinator");
        var commitment =
                new Commitment(
                        "3f0c8a52-6c1e-4b7a-9d52-0a2f5f1c7e11",
                        "leeds",
                        sequence,
                        DETAILS,
                        state,
                        new ArrayList<>(List.of(entry)),
                        now,
                        now);
        return new Moment(commitment, entry);
    }
}
