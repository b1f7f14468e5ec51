package org.parentvoice.themes.config;

import java.util.List;
import java.util.Map;
import org.parentvoice.kit.mongo.Indexes;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.forumset.ForumThemes;
import org.parentvoice.themes.retheme.RethemeRun;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** Indexes for what people ask; everything on the way of events goes by {@code _id}. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Indexes indexes(MongoTemplate mongo) {
        return new Indexes(
                mongo,
                Map.of(
                        Feedbacks.COLLECTION,
                        List.of(
                                newestFirst(),
                                newestFirst("review"),
                                newestFirst("themes._id"),
                                ascending("forum", "_id"),
                                queue("review", "sampled", "skippedAt", "certainty"),
                                queue("sampled", "decidedBy.kind", "skippedAt", "receivedAt"),
                                newestFirst("sampled", "decidedBy.kind")),
                        Feedbacks.SECOND_LOOKS,
                        List.of(queue("state", "since"), queue("state", "firstBy", "since")),
                        Feedbacks.ERASED,
                        List.of(ascending("forum", "erasedAt")),
                        ForumThemes.COLLECTION,
                        List.of(
                                new Index()
                                        .on("forum", Direction.ASC)
                                        .on("version", Direction.DESC)
                                        .unique()),
                        RethemeRun.COLLECTION,
                        List.of(
                                // One run at a time for a forum: see RethemeRun.
                                new Index().on("active", Direction.ASC).unique().sparse(),
                                ascending("state", "startedAt"),
                                ascending("forum", "startedAt"))));
    }

    private static IndexDefinition queue(String... keys) {
        var index = new Index().on("forum", Direction.ASC);
        for (String key : keys) {
            index.on(key, Direction.ASC);
        }
        return index.on("_id", Direction.ASC);
    }

    private static IndexDefinition ascending(String... keys) {
        var index = new Index();
        for (String key : keys) {
            index.on(key, Direction.ASC);
        }
        return index;
    }

    private static IndexDefinition newestFirst(String... filters) {
        var index = new Index().on("forum", Direction.ASC);
        for (String filter : filters) {
            index.on(filter, Direction.ASC);
        }
        return index.on("receivedAt", Direction.DESC).on("_id", Direction.DESC);
    }
}
