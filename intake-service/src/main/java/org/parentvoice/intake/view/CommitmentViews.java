package org.parentvoice.intake.view;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.parentvoice.kit.consumer.EventHandler;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The commitments of each forum, one document a forum, since a receipt asks for those of its forum
 * that carry one of its themes. {@code $max} keeps the latest of each; see {@link ThemedViews}.
 */
public final class CommitmentViews implements EventHandler {

    static final String COLLECTION = "forumCommitments";
    private static final String TYPES = "org.parentvoice.commitment.";
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final MongoTemplate mongo;

    CommitmentViews(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The forum's commitments about any of these themes. */
    public List<CommitmentRef> about(String forum, Collection<String> themes) {
        Document found =
                themes.isEmpty() ? null : mongo.findById(forum, Document.class, COLLECTION);
        if (found == null) {
            return List.of();
        }
        return found.get("commitments", Document.class).entrySet().stream()
                .filter(each -> isAbout((Document) each.getValue(), themes))
                .map(CommitmentViews::ref)
                .toList();
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        BulkOperations writes = mongo.bulkOps(BulkMode.ORDERED, COLLECTION);
        boolean any = false;
        for (ReceivedEvent event : events) {
            if (event.type().startsWith(TYPES)) {
                keepLatest(event, writes);
                any = true;
            }
        }
        if (any) {
            writes.execute();
        }
    }

    private static void keepLatest(ReceivedEvent event, BulkOperations writes) {
        CommitmentChanged changed = EventReader.read(event, CommitmentChanged.class);
        if (!changed.isWhole() || !FIELD_NAME.matcher(changed.commitmentId()).matches()) {
            throw new RejectedEventException(
                    event, "id, forum, title or status is missing", new IllegalArgumentException());
        }
        List<ThemeRef> themes = changed.themes() == null ? List.of() : changed.themes();
        var latest =
                new Document("sequence", changed.sequence())
                        .append("title", changed.title())
                        .append("status", changed.status())
                        .append("themes", themes.stream().map(ThemeRef::id).toList());
        writes.upsert(
                query(where("_id").is(changed.forum())),
                new Update().max("commitments." + changed.commitmentId(), latest));
    }

    private static boolean isAbout(Document commitment, Collection<String> themes) {
        return commitment.getList("themes", String.class, List.of()).stream()
                .anyMatch(themes::contains);
    }

    private static CommitmentRef ref(Map.Entry<String, Object> each) {
        var commitment = (Document) each.getValue();
        return new CommitmentRef(
                each.getKey(), commitment.getString("title"), commitment.getString("status"));
    }
}
