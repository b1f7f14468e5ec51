package org.parentvoice.themes.feedback;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The feedback in the database. Erased feedback is another collection, so that each write names
 * only an {@code _id}: a correction that comes after the erasure finds nothing to correct.
 */
@Repository
public class Feedbacks {

    public static final String COLLECTION = "feedback";
    public static final String ERASED = "erased";

    /** What second coordinators said, by feedback id; see the package secondlook. */
    public static final String SECOND_LOOKS = "second-looks";

    private static final String ID = "_id";

    private final MongoTemplate mongo;

    Feedbacks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What is known of these; an id nobody has heard of is not in the answer. */
    public Map<String, FeedbackState> states(Collection<String> ids) {
        var states = new HashMap<String, FeedbackState>();
        mongo.find(byIds(ids), Feedback.class).forEach(each -> states.put(each.id(), each));
        Set<String> missing = without(ids, states.keySet());
        if (!missing.isEmpty()) {
            mongo.find(byIds(missing), ErasedFeedback.class)
                    .forEach(each -> states.put(each.id(), each));
        }
        return states;
    }

    /** The sequence each of these has now. */
    Map<String, Long> sequences(Collection<String> ids) {
        var sequences = new HashMap<String, Long>();
        Query living = byIds(ids);
        living.fields().include("sequence");
        for (Document each : mongo.find(living, Document.class, COLLECTION)) {
            sequences.put(each.getString(ID), each.get("sequence", Number.class).longValue());
        }
        Set<String> missing = without(ids, sequences.keySet());
        if (!missing.isEmpty()) {
            mongo.find(byIds(missing), ErasedFeedback.class)
                    .forEach(each -> sequences.put(each.id(), each.sequence()));
        }
        return sequences;
    }

    /** Adds feedback that is not there yet; what is there stays as it is. */
    public void add(Collection<Feedback> feedback) {
        if (feedback.isEmpty()) {
            return;
        }
        try {
            mongo.insert(feedback, COLLECTION);
        } catch (DataIntegrityViolationException e) {
            // Rare: another process took over the partition and has begun on the same batch.
            addMissing(feedback);
        }
    }

    /** Takes twice as long as inserting, and does not mind what is there. */
    private void addMissing(Collection<Feedback> feedback) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        for (Feedback each : feedback) {
            var document = new Document();
            mongo.getConverter().write(each, document);
            document.remove(ID);
            bulk.upsert(
                    byId(each.id()), Update.fromDocument(new Document("$setOnInsert", document)));
        }
        bulk.execute();
    }

    /**
     * Removes text, themes and history for good. The note that it was erased comes first: killed in
     * between, the erasure is done again and finds the rest.
     */
    public void erase(Collection<ErasedFeedback> erasures) {
        if (erasures.isEmpty()) {
            return;
        }
        var notes = mongo.bulkOps(BulkMode.UNORDERED, ERASED);
        var removals = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        var looks = mongo.bulkOps(BulkMode.UNORDERED, SECOND_LOOKS);
        for (ErasedFeedback each : erasures) {
            var note = new Document("forum", each.forum()).append("erasedAt", each.erasedAt());
            if (each.by() != null) {
                note.append("by", each.by());
            }
            notes.upsert(byId(each.id()), Update.fromDocument(new Document("$setOnInsert", note)));
            removals.remove(byId(each.id()));
            looks.remove(byId(each.id()));
        }
        notes.execute();
        looks.execute();
        removals.execute();
    }

    /** One piece of feedback of that forum; another forum's is as unknown as one that never was. */
    public Optional<Feedback> find(String forum, String id) {
        return Optional.ofNullable(mongo.findById(id, Feedback.class))
                .filter(feedback -> feedback.forum().equals(forum));
    }

    /**
     * Puts what a person decided in the place of the decision that holds, which is kept, in one
     * atomic update. The caller has to make sure that it is published: see {@link Unpublished}.
     *
     * @param before as it was read; if it was decided again since, nothing changes
     * @return the feedback as it is now, or empty when it was decided again or erased meanwhile
     */
    public Optional<Feedback> correct(
            Feedback before,
            List<FeedbackTheme> themes,
            ThemeSetVersion themeSet,
            Correction correction) {
        var update =
                new Update()
                        .set("themes", themes)
                        .set("sentiment", correction.sentiment())
                        .set("decidedBy", DecidedBy.person(correction.by()))
                        .set("themeSet", themeSet)
                        .set("themedAt", correction.at())
                        .inc("sequence", 1)
                        .unset("review")
                        .push("corrections", correction)
                        .push("earlier", EarlierDecision.of(before));
        return change(before, update);
    }

    /**
     * Puts the decision before back in force, as a new one, in one atomic update. The correction
     * stays in the history and is marked. The caller has to make sure that it is published.
     *
     * @param index of the correction to mark
     * @return the feedback as it is now, or empty when it was decided on or erased meanwhile
     */
    public Optional<Feedback> undo(
            Feedback now, int index, EarlierDecision restored, Correction.Undone undone) {
        var update =
                new Update()
                        .set("themes", restored.themes())
                        .set("sentiment", restored.sentiment())
                        .set("decidedBy", restored.decidedBy())
                        .set("themeSet", restored.themeSet())
                        .set("themedAt", undone.at())
                        .inc("sequence", 1)
                        .set("corrections." + index + ".undone", undone)
                        .push("earlier", EarlierDecision.of(now));
        String review = now.corrections().get(index).replacedReview();
        return change(now, review == null ? update : update.set("review", review));
    }

    private Optional<Feedback> change(Feedback before, Update update) {
        @Nullable Feedback after =
                mongo.findAndModify(
                        query(where(ID).is(before.id()).and("sequence").is(before.sequence())),
                        update,
                        FindAndModifyOptions.options().returnNew(true),
                        Feedback.class);
        return Optional.ofNullable(after);
    }

    /** Leaves it for later: what was skipped comes last. Not a decision, and not published. */
    public void skip(String id, Instant at) {
        mongo.updateFirst(byId(id), new Update().set("skippedAt", at), Feedback.class);
    }

    /**
     * How many a query finds, counting no further than its limit. It finds ids and counts them: the
     * command that counts is an aggregation, which the embedded store does without an index.
     */
    public long count(Query query) {
        query.fields().include(ID);
        return mongo.find(query, Document.class, COLLECTION).size();
    }

    /** How many pieces of this forum were erased after that moment. */
    public long erasedAfter(String forum, Instant moment) {
        return mongo.count(
                query(where("forum").is(forum).and("erasedAt").gt(moment)), ErasedFeedback.class);
    }

    /** The feedback a query asks for, in its order. */
    public List<Feedback> list(Query query) {
        return mongo.find(query, Feedback.class);
    }

    private static Query byId(String id) {
        return query(where(ID).is(id));
    }

    private static Query byIds(Collection<String> ids) {
        return query(where(ID).in(new ArrayList<>(ids)));
    }

    private static Set<String> without(Collection<String> ids, Set<String> found) {
        var missing = new HashSet<>(ids);
        missing.removeAll(found);
        return missing;
    }
}
