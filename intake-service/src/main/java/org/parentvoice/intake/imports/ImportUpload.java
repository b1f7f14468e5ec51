package org.parentvoice.intake.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parentvoice.intake.feedback.Feedback;
import org.parentvoice.intake.feedback.FeedbackIds;
import org.parentvoice.intake.feedback.NewFeedback;
import org.parentvoice.intake.feedback.Provenance;
import org.parentvoice.intake.imports.CsvRow.BadRowException;
import org.parentvoice.intake.imports.Import.Rejected;
import org.parentvoice.intake.safeguarding.Safeguarding;
import org.parentvoice.intake.submit.Intake;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.springframework.stereotype.Component;

/**
 * Takes a file in: reads, checks and redacts every line at once, so that only what is redacted is
 * kept, and what a person has to read is with them at once. {@link ImportWorker} publishes the
 * rest.
 */
@Component
class ImportUpload {

    private static final int CHUNK = 250;

    private final Intake intake;
    private final Safeguarding safeguarding;
    private final Imports imports;
    private final ImportWorker worker;
    private final Clock clock;

    ImportUpload(
            Intake intake,
            Safeguarding safeguarding,
            Imports imports,
            ImportWorker worker,
            Clock clock) {
        this.intake = intake;
        this.safeguarding = safeguarding;
        this.imports = imports;
        this.worker = worker;
        this.clock = clock;
    }

    /** What became of the lines so far. */
    private static final class Sorted {
        private final List<Feedback> toPublish = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private final Map<NewFeedback, Integer> seen = new HashMap<>();
        private int held;
        private int heldBefore;
    }

    /**
     * Takes a file in.
     *
     * @return the import's id
     * @throws org.springframework.web.ErrorResponseException 400 when it is no such file
     * @throws org.springframework.dao.DataAccessResourceFailureException when the database is away
     */
    String take(String forum, byte[] file, String by) {
        List<CsvRow> rows = CsvFile.read(file);
        String importId = UUID.randomUUID().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var sorted = new Sorted();
        rows.forEach(row -> sort(row, forum, importId, now, sorted));
        List<List<Feedback>> chunks = chunks(sorted.toPublish);
        imports.store(
                new Import(
                        importId,
                        forum,
                        now,
                        by,
                        Import.STORING,
                        rows.size(),
                        chunks.size(),
                        0,
                        sorted.held,
                        sorted.heldBefore,
                        sorted.rejected,
                        "",
                        now.plus(Imports.STORING),
                        null),
                chunks);
        intake.received(forum, sorted.held);
        intake.rejected("import-line", sorted.rejected.size());
        worker.wake();
        return importId;
    }

    private void sort(CsvRow row, String forum, String importId, Instant now, Sorted sorted) {
        NewFeedback said;
        try {
            said = row.read();
        } catch (BadRowException e) {
            sorted.rejected.add(new Rejected(row.line(), String.valueOf(e.getMessage())));
            return;
        }
        List<FieldProblem> wrong = intake.check(said);
        if (!wrong.isEmpty()) {
            sorted.rejected.add(new Rejected(row.line(), reason(wrong)));
            return;
        }
        int occurrence = sorted.seen.merge(said, 1, Integer::sum) - 1;
        String id = FeedbackIds.forRow(forum, said, occurrence);
        Provenance provenance = Provenance.imported(importId, row.line());
        Feedback feedback = Feedback.of(id, forum, said, provenance, now);
        if (!intake.needsPerson(said)) {
            sorted.toPublish.add(feedback);
        } else if (safeguarding.hold(feedback, said.text())) {
            sorted.held++;
        } else {
            sorted.heldBefore++;
        }
    }

    private static String reason(List<FieldProblem> wrong) {
        return wrong.stream()
                .map(
                        each ->
                                each.field().equals("text") && each.message().startsWith("Write")
                                        ? "There is no text"
                                        : each.message())
                .reduce((left, right) -> left + ". " + right)
                .orElse("");
    }

    private static List<List<Feedback>> chunks(List<Feedback> rows) {
        var chunks = new ArrayList<List<Feedback>>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            chunks.add(List.copyOf(rows.subList(from, Math.min(from + CHUNK, rows.size()))));
        }
        return chunks;
    }
}
