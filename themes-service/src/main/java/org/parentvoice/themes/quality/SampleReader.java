package org.parentvoice.themes.quality;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.Feedbacks;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Reads the sample, and no more of it than a page can wait for. */
@Repository
class SampleReader {

    static final int MOST = 2_000;
    static final int MOST_WAITING = 1_000;

    private final MongoTemplate mongo;
    private final Feedbacks feedbacks;

    SampleReader(MongoTemplate mongo, Feedbacks feedbacks) {
        this.mongo = mongo;
        this.feedbacks = feedbacks;
    }

    List<Looked> looked(String forum) {
        Query newest =
                query(sample(forum, DecidedBy.PERSON))
                        .with(Sort.by(Sort.Direction.DESC, "receivedAt", "_id"))
                        .limit(MOST);
        newest.fields().include("receivedAt", "themes", "sentiment", "corrections", "earlier");
        return mongo.find(newest, Looked.class, Feedbacks.COLLECTION);
    }

    long waiting(String forum) {
        return feedbacks.count(query(sample(forum, DecidedBy.MACHINE)).limit(MOST_WAITING));
    }

    private static Criteria sample(String forum, String decidedBy) {
        return where("forum").is(forum).and("sampled").is(true).and("decidedBy.kind").is(decidedBy);
    }
}
