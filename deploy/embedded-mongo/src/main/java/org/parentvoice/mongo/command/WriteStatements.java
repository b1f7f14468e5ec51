package org.parentvoice.mongo.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One write command holds several statements. The library goes on after one that fails even where
 * it was told to stop, and counts documents that did not go in; so each statement is given to it
 * alone.
 */
final class WriteStatements {

    private static final Map<String, String> LISTS =
            Map.of("insert", "documents", "update", "updates", "delete", "deletes");

    private final Document command;
    private final String list;
    private final UnaryOperator<Document> one;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int n;
    private int modified;

    private WriteStatements(Document command, String list, UnaryOperator<Document> one) {
        this.command = command;
        this.list = list;
        this.one = one;
    }

    /**
     * @param one carries out the command with a single statement
     * @return null when this is no command of several statements
     */
    static @Nullable Document run(String name, Document command, UnaryOperator<Document> one) {
        String list = LISTS.get(name.toLowerCase(Locale.ROOT));
        if (list == null || !(command.get(list) instanceof List<?> statements)) {
            return null;
        }
        return new WriteStatements(command, list, one).run(statements);
    }

    private Document run(List<?> statements) {
        boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
        for (int i = 0; i < statements.size(); i++) {
            if (!succeeds(i, statements.get(i)) && ordered) {
                break;
            }
        }
        return answer();
    }

    private boolean succeeds(int index, Object statement) {
        var alone = new Document(command);
        alone.put(list, List.of(statement));
        try {
            Document answer = one.apply(alone);
            if (answer.get("writeErrors") instanceof List<?> failed && !failed.isEmpty()) {
                errors.add(new Document((Document) failed.getFirst()).append("index", index));
                return false;
            }
            count(index, answer);
            return true;
        } catch (MongoServerException e) {
            errors.add(Failures.statement(index, e));
            return false;
        }
    }

    private void count(int index, Document answer) {
        n += number(answer, "n");
        modified += number(answer, "nModified");
        if (answer.get("upserted") instanceof Iterable<?> added) {
            added.forEach(
                    each ->
                            upserted.add(
                                    new Document("index", index)
                                            .append("_id", ((Document) each).get("_id"))));
        }
    }

    private static int number(Document answer, String field) {
        return answer.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private Document answer() {
        var answer = new Document("n", n);
        if (list.equals("updates")) {
            answer.append("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            answer.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.append("writeErrors", errors);
        }
        return answer.append("ok", 1.0);
    }
}
