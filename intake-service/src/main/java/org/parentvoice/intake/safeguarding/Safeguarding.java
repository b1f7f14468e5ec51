package org.parentvoice.intake.safeguarding;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.Feedback;
import org.parentvoice.intake.feedback.FeedbackLog;
import org.parentvoice.kit.problem.Problems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Holds back what a person has to read first. It stays in this service's own database. */
@Component
public class Safeguarding {

    public static final String COLLECTION = "safeguarding";

    private final MongoTemplate mongo;
    private final FeedbackLog log;
    private final Clock clock;

    Safeguarding(MongoTemplate mongo, FeedbackLog log, Clock clock) {
        this.mongo = mongo;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Keeps it for a person to read.
     *
     * @param words as they were written
     * @return false when it was here already
     * @throws org.springframework.dao.DataAccessResourceFailureException when the database is away
     */
    public boolean hold(Feedback feedback, String words) {
        var held =
                new Held(
                        feedback.feedbackId(),
                        feedback.forum(),
                        Held.HELD,
                        feedback.receivedAt(),
                        words,
                        feedback,
                        null,
                        null,
                        null,
                        null);
        try {
            mongo.insert(held);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Whether it waits here, or has been passed on from here, and is not published. */
    public boolean isOpen(String feedbackId) {
        Held held = mongo.findById(feedbackId, Held.class);
        return held != null && held.isOpen();
    }

    /** Those of these ids that are or were here. */
    public Set<String> known(Collection<String> feedbackIds) {
        var ids = query(where("_id").in(feedbackIds));
        ids.fields().include("_id", "forum", "state", "heldAt");
        return mongo.find(ids, Held.class).stream().map(Held::id).collect(Collectors.toSet());
    }

    /** What is in this state, oldest first. */
    List<Held> list(String forum, String state) {
        return mongo.find(
                query(where("forum").is(forum).and("state").is(state))
                        .with(Sort.by("heldAt").ascending()),
                Held.class);
    }

    /** Publishes it after all: a person has read it. */
    void release(String forum, String id, String by) {
        Held held = open(forum, id);
        Feedback feedback = held.feedback();
        if (feedback != null) {
            log.received(List.of(feedback));
        }
        decide(id, withoutWords(Held.RELEASED, by));
    }

    /** Notes that somebody who can help has been told. It is not published. */
    void refer(String forum, String id, String by, String to, @Nullable String note) {
        open(forum, id);
        decide(id, decided(Held.REFERRED, by).set("to", to).set("note", note));
    }

    /**
     * Removes the words, for a coordinator.
     *
     * @return false when it does not wait here
     */
    public boolean erase(String forum, String id) {
        if (find(forum, id).filter(Held::isOpen).isEmpty()) {
            return false;
        }
        decide(id, withoutWords(Held.ERASED, "coordinator"));
        return true;
    }

    private Held open(String forum, String id) {
        Held held =
                find(forum, id)
                        .orElseThrow(() -> Problems.notFound("There is nothing held back here."));
        if (!held.isOpen()) {
            throw Problems.conflict("This has already been " + held.state() + ".");
        }
        return held;
    }

    private Optional<Held> find(String forum, String id) {
        return Optional.ofNullable(mongo.findById(id, Held.class))
                .filter(held -> held.forum().equals(forum));
    }

    private Update decided(String state, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Update().set("state", state).set("by", by).set("decidedAt", now);
    }

    private Update withoutWords(String state, String by) {
        return decided(state, by).unset("words").unset("feedback");
    }

    private void decide(String id, Update update) {
        mongo.updateFirst(query(where("_id").is(id)), update, Held.class);
    }
}
