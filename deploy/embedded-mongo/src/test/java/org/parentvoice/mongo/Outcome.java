package org.parentvoice.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;

/** What a command came to, without what differs from server to server. */
record Outcome(Document answer) {

    static Outcome of(MongoDatabase database, Document command) {
        try {
            return new Outcome(essence(command, database.runCommand(command)));
        } catch (MongoCommandException e) {
            return new Outcome(new Document("code", e.getErrorCode()));
        }
    }

    private static Document essence(Document command, Document answer) {
        if (answer.get("cursor") instanceof Document cursor) {
            List<Document> found = new ArrayList<>(cursor.getList("firstBatch", Document.class));
            if (!command.containsKey("sort") && command.containsKey("find")) {
                found.sort(Comparator.comparing(each -> each.getString("_id")));
            }
            return new Document("found", found);
        }
        if (answer.get("writeErrors") instanceof List<?> errors) {
            // The library counts what did not go in.
            return new Document(
                    "errors", errors.stream().map(each -> ((Document) each).get("code")).toList());
        }
        if (command.containsKey("findAndModify")) {
            return new Document("value", answer.get("value"));
        }
        answer.remove("ok");
        return answer;
    }
}
