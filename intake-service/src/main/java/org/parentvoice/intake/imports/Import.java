package org.parentvoice.intake.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.Feedback;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that was sent, and how far we are with it.
 *
 * @param state storing (its rows are being kept), running, done or failed
 * @param total lines that are not blank, without the headers
 * @param chunks in how many parts its rows are kept
 * @param next the first part that is not in the log yet
 * @param owner who works on it, until when
 * @param failure why it failed, in words for whoever sent it
 */
@Document(Import.COLLECTION)
record Import(
        @Id String id,
        String forum,
        Instant startedAt,
        String startedBy,
        String state,
        int total,
        int chunks,
        int next,
        int accepted,
        int duplicates,
        List<Rejected> rejected,
        String owner,
        Instant leaseUntil,
        @Nullable String failure) {

    static final String COLLECTION = "imports";
    static final String STORING = "storing";
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String FAILED = "failed";

    /** A line that did not come in, and why. */
    record Rejected(int line, String reason) {}

    /** Some of its rows, redacted; gone when they are in the log. */
    @Document("importChunks")
    record Chunk(@Id String id, List<Feedback> rows) {

        static String id(String importId, int number) {
            return importId + ":" + number;
        }
    }
}
