package org.parentvoice.mongo.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import org.parentvoice.mongo.journal.JournalFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that a driver turns into exceptions. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int INTERNAL = 1;
    private static final int BAD_VALUE = 2;
    private static final int OUT_OF_DISK_SPACE = 14031;

    private Failures() {}

    /** Never logs the command or a message: they may hold what a family wrote. */
    static Document answer(RuntimeException e) {
        return switch (e) {
            case MongoServerError error -> answer(error);
            case MongoServerException plain -> answer(coded(plain));
            case JournalFullException full -> answer(asError(full));
            default -> {
                var place = new Throwable(e.getClass().getName());
                place.setStackTrace(e.getStackTrace());
                log.error("A command failed", place);
                yield answer(
                        new MongoServerError(
                                INTERNAL,
                                "InternalError",
                                "The server failed: " + e.getClass().getSimpleName()));
            }
        };
    }

    private static MongoServerError asError(JournalFullException full) {
        return new MongoServerError(
                OUT_OF_DISK_SPACE, "OutOfDiskSpace", String.valueOf(full.getMessage()));
    }

    private static Document answer(MongoServerError error) {
        return new Document("ok", 0.0)
                .append("errmsg", error.getMessageWithoutErrorCode())
                .append("code", error.getCode())
                .append("codeName", error.getCodeName());
    }

    /** What stands in a write's answer for the statement that failed. */
    static Document statement(int index, MongoServerException e) {
        MongoServerError error = coded(e);
        return new Document("index", index)
                .append("code", error.getCode())
                .append("codeName", error.getCodeName())
                .append("errmsg", error.getMessageWithoutErrorCode());
    }

    /** A driver needs a code; the library does not give one to all it refuses. */
    private static MongoServerError coded(MongoServerException e) {
        return e instanceof MongoServerError error
                ? error
                : new MongoServerError(BAD_VALUE, "BadValue", e.getMessageWithoutErrorCode());
    }
}
