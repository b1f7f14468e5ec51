package org.parentvoice.themes.config;

import java.util.List;
import java.util.Map;
import org.parentvoice.kit.mongo.Indexes;
import org.parentvoice.themes.feedback.Feedbacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** Indexes for what coordinators look at; everything on the way of events goes by {@code _id}. */
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
                                ascending("review", "sampled", "skippedAt", "certainty"),
                                ascending("sampled", "decidedBy.kind", "skippedAt", "receivedAt"),
                                newestFirst("sampled", "decidedBy.kind")),
                        Feedbacks.SECOND_LOOKS,
                        List.of(
                                ascending("state", "since"),
                                ascending("state", "firstBy", "since"))));
    }

    private static IndexDefinition ascending(String... fields) {
        var index = new Index().on("forum", Direction.ASC);
        for (String field : fields) {
            index.on(field, Direction.ASC);
        }
        return index.on("_id", Direction.ASC);
    }

    private static IndexDefinition newestFirst(String... filters) {
        var index = new Index().on("forum", Direction.ASC);
        for (String filter : filters) {
            index.on(filter, Direction.ASC);
        }
        return index.on("receivedAt", Direction.DESC).on("_id", Direction.DESC);
    }
}
