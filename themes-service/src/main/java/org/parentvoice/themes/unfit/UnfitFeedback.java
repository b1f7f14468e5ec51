package org.parentvoice.themes.unfit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.parentvoice.themes.feedback.Feedbacks;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** A forum's feedback without a theme, whether the machine or a person decided so. */
@Repository
class UnfitFeedback {

    static final int MOST = 2_000;

    /** What stands further back in a long text says little more of what it is about. */
    private static final int LONGEST = 1_000;

    private final MongoTemplate mongo;

    UnfitFeedback(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The newest, at most {@link #MOST}. */
    List<Piece> newest(String forum, Instant since, Duration within) {
        Query query =
                query(where("forum").is(forum).and("themes").size(0).and("receivedAt").gte(since))
                        .with(Sort.by(Sort.Direction.DESC, "receivedAt", "_id"))
                        .limit(MOST)
                        .maxTime(within);
        query.fields().include("text");
        try (Stream<Document> found = mongo.stream(query, Document.class, Feedbacks.COLLECTION)) {
            return found.map(UnfitFeedback::piece).toList();
        }
    }

    /** The texts of those that are still there and still without a theme, by id. */
    Map<String, String> texts(Collection<String> ids) {
        Query query = query(where("_id").in(new ArrayList<>(ids)).and("themes").size(0));
        query.fields().include("text");
        return mongo.find(query, Document.class, Feedbacks.COLLECTION).stream()
                .map(UnfitFeedback::piece)
                .collect(Collectors.toMap(Piece::id, Piece::text));
    }

    private static Piece piece(Document document) {
        String text = document.getString("text");
        return new Piece(
                document.getString("_id"),
                text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }
}
