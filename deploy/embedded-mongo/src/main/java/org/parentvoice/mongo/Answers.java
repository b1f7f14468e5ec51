package org.parentvoice.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an answer fit to leave. */
final class Answers {

    private Answers() {}

    /**
     * A copy with nothing in common with the store. Stored documents are changed in place, and an
     * answer is put on the wire after the next command may have begun.
     */
    static @Nullable Document ofItsOwn(@Nullable Document answer, Document question) {
        if (answer == null) {
            return null;
        }
        var copy = answer.cloneDeeply();
        countWhatWasInserted(copy, question);
        return copy;
    }

    /** What a driver turns into an exception. */
    static Document failure(MongoServerException e) {
        var answer = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            answer.append("code", error.getCode()).append("codeName", error.getCodeName());
        }
        return answer;
    }

    /** The server counts the documents it was sent; the caller wants those that went in. */
    private static void countWhatWasInserted(Document answer, Document question) {
        if (question.containsKey("insert")
                && question.get("documents") instanceof List<?> sent
                && answer.get("writeErrors") instanceof List<?> errors) {
            boolean ordered = !Boolean.FALSE.equals(question.get("ordered"));
            boolean known = !errors.isEmpty() && errors.getFirst() instanceof Document;
            int inserted = sent.size() - errors.size();
            if (ordered
                    && known
                    && ((Document) errors.getFirst()).get("index") instanceof Integer i) {
                inserted = i;
            }
            answer.put("n", inserted);
        }
    }
}
