package org.parentvoice.themes.feedback;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Goes over all feedback in the order of its ids, page by page: nothing that is there from the
 * beginning to the end is missed or comes twice, whatever is written meanwhile.
 */
@Repository
public class FeedbackWalk {

    private final MongoTemplate mongo;

    FeedbackWalk(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * The next page.
     *
     * @param forum null for all forums
     * @param after id of the last one of the page before; null for the first page
     */
    public List<Feedback> next(@Nullable String forum, @Nullable String after, int size) {
        return next(forum, after, size, Feedback.class);
    }

    /** The same with only the fields that this type has. */
    public <T extends Record> List<T> next(
            @Nullable String forum, @Nullable String after, int size, Class<T> fields) {
        Query page = of(forum);
        if (after != null) {
            page.addCriteria(where("_id").gt(after));
        }
        if (fields != Feedback.class) {
            for (var component : fields.getRecordComponents()) {
                page.fields().include(component.getName());
            }
        }
        return mongo.query(fields)
                .inCollection(Feedbacks.COLLECTION)
                .matching(page.with(Sort.by("_id")).limit(size))
                .all();
    }

    /** How many pieces there are now. */
    public long count(@Nullable String forum) {
        return mongo.count(of(forum), Feedback.class);
    }

    private static Query of(@Nullable String forum) {
        return forum == null ? new Query() : Query.query(where("forum").is(forum));
    }
}
