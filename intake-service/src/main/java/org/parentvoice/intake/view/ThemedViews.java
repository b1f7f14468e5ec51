package org.parentvoice.intake.view;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.parentvoice.kit.consumer.EventHandler;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The themes of each piece of feedback, for its receipt. Kept apart from the feedback, since either
 * may come first. {@code $max} on a document that begins with the sequence keeps the latest,
 * whatever the order, in one atomic write by id.
 */
public final class ThemedViews implements EventHandler {

    static final String COLLECTION = "themed";
    private static final Set<String> THEMED =
            Set.of(
                    "org.parentvoice.feedback.themed.v1",
                    "org.parentvoice.feedback.re-themed.v1",
                    "org.parentvoice.feedback.corrected.v1");
    private static final String ERASED = "org.parentvoice.feedback.erased.v1";

    private final MongoTemplate mongo;

    ThemedViews(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The themes of this feedback; none while nobody has read it. */
    public List<ThemeRef> themesOf(String feedbackId) {
        Document found = mongo.findById(feedbackId, Document.class, COLLECTION);
        if (found == null) {
            return List.of();
        }
        return found
                .get("current", Document.class)
                .getList("themes", Document.class, List.of())
                .stream()
                .map(theme -> new ThemeRef(theme.getString("id"), theme.getString("label")))
                .toList();
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        BulkOperations writes = mongo.bulkOps(BulkMode.ORDERED, COLLECTION);
        boolean any = false;
        for (ReceivedEvent event : events) {
            boolean erased = event.type().equals(ERASED);
            if (erased || THEMED.contains(event.type())) {
                writes.upsert(
                        query(where("_id").is(event.key())),
                        new Update().max("current", erased ? nothingEver() : current(event)));
                any = true;
            }
        }
        if (any) {
            writes.execute();
        }
    }

    private static Document current(ReceivedEvent event) {
        FeedbackThemed themed = EventReader.read(event, FeedbackThemed.class);
        List<ThemeRef> themes = themed.themes() == null ? List.of() : themed.themes();
        return new Document("sequence", themed.sequence())
                .append(
                        "themes",
                        themes.stream()
                                .map(
                                        theme ->
                                                new Document("id", theme.id())
                                                        .append("label", theme.label()))
                                .toList());
    }

    private static Document nothingEver() {
        return new Document("sequence", Long.MAX_VALUE).append("themes", List.of());
    }
}
