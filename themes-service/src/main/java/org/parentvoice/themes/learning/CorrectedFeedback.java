package org.parentvoice.themes.learning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.learning.trial.CorrectedText;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Feedback about which a person has decided. What was erased is not there to be learnt from. */
@Repository
class CorrectedFeedback {

    /** An entry only for feedback that was ever corrected. */
    static final String INDEXED = "corrections.at";

    private static final String[] READ = {
        "text", "question", "themes._id", "sentiment", "themedAt"
    };

    private final MongoTemplate mongo;
    private final Set<String> known = ThemeSet.builtIn().ids();

    CorrectedFeedback(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Pieces that were corrected after that time. */
    long since(Instant time) {
        return mongo.count(after(time), Feedbacks.COLLECTION);
    }

    /** The same, counted no further than that: what is asked every minute is to cost little. */
    long since(Instant time, int most) {
        return mongo.count(after(time).limit(most), Feedbacks.COLLECTION);
    }

    /**
     * The newest of them. Close the stream.
     *
     * @param learntUntil the model in force knows what was decided up to then
     */
    Stream<CorrectedText> newest(int most, Instant learntUntil) {
        Query query =
                after(Instant.EPOCH)
                        .with(Sort.by(Sort.Direction.DESC, "themedAt", "_id"))
                        .limit(most);
        query.fields().include(READ);
        return mongo.stream(query, Document.class, Feedbacks.COLLECTION)
                .map(document -> text(document, learntUntil))
                .flatMap(Optional::stream);
    }

    private static Query after(Instant time) {
        return query(where(INDEXED).gt(time).and("decidedBy.kind").is(DecidedBy.PERSON));
    }

    /**
     * Empty where a person named none but the forum's own themes, which the model does not know.
     */
    private Optional<CorrectedText> text(Document document, Instant learntUntil) {
        List<Document> named =
                Objects.requireNonNullElse(
                        document.getList("themes", Document.class), List.<Document>of());
        Set<String> themes = new HashSet<>();
        named.forEach(theme -> themes.add(theme.getString("_id")));
        themes.retainAll(known);
        if (themes.isEmpty() && !named.isEmpty()) {
            return Optional.empty();
        }
        Instant decided = document.get("themedAt", Date.class).toInstant();
        return Optional.of(
                new CorrectedText(
                        document.getString("_id"),
                        document.getString("text"),
                        document.getString("question"),
                        themes,
                        Sentiment.of(document.getString("sentiment")),
                        !decided.isAfter(learntUntil)));
    }
}
