package org.parentvoice.themes.feedback;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Notes about feedback whose state may not have been published, made before the state is changed
 * and removed when it is in the log. A collection of their own, nearly always empty: to look for
 * them among all the feedback would mean to read all of it on the embedded store, which has no
 * index but by {@code _id}.
 */
@Repository
public class Unpublished {

    private final MongoTemplate mongo;
    private final Clock clock;

    Unpublished(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A note.
     *
     * @param id the feedback's
     * @param stamp another with each change, so that only the note that was worked off is removed
     */
    @Document("unpublished")
    public record Note(@Id String id, String stamp, Instant since) {}

    /** Notes that this feedback is about to change. */
    public Note note(String feedbackId) {
        var note = new Note(feedbackId, UUID.randomUUID().toString(), clock.instant());
        mongo.upsert(
                query(where("_id").is(feedbackId)),
                new Update().set("stamp", note.stamp()).set("since", note.since()),
                Note.class);
        return note;
    }

    /** Notes that all of these are about to change. */
    public List<Note> noteAll(Collection<String> feedbackIds) {
        Instant now = clock.instant();
        String stamp = UUID.randomUUID().toString();
        List<Note> notes = feedbackIds.stream().map(id -> new Note(id, stamp, now)).toList();
        if (!notes.isEmpty()) {
            var bulk = mongo.bulkOps(BulkMode.UNORDERED, Note.class);
            notes.forEach(
                    note ->
                            bulk.upsert(
                                    query(where("_id").is(note.id())),
                                    new Update().set("stamp", stamp).set("since", now)));
            bulk.execute();
        }
        return notes;
    }

    /** These changes are in the log. */
    public void removeAll(Collection<Note> notes) {
        notes.forEach(this::remove);
    }

    /** Notes older than this: whoever made them is not going to work them off any more. */
    List<Note> before(Instant time) {
        return mongo.find(query(where("since").lt(time)), Note.class);
    }

    void remove(Note note) {
        mongo.remove(query(where("_id").is(note.id()).and("stamp").is(note.stamp())), Note.class);
    }
}
