package org.parentvoice.notify.config;

import java.util.List;
import java.util.Map;
import org.parentvoice.kit.mongo.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** The indexes; everything else is found by {@code _id}. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Indexes indexes(MongoTemplate mongo) {
        return new Indexes(
                mongo,
                Map.of(
                        "followers",
                        List.of(
                                on("audiences"),
                                on("follows.target"),
                                on("pausedUntil").sparse(),
                                on("stopped.until").sparse(),
                                // Empty when Followers.stopForGood has been there.
                                on("stopped.at").sparse(),
                                on("stopped.follows.target").sparse()),
                        "deliveries",
                        List.of(
                                on("follower"),
                                on("endedAt"),
                                // Each change is owed to each follower once, in whichever mail.
                                on("owes").unique().sparse(),
                                new Index()
                                        .on("tells.change", Direction.ASC)
                                        .on("state", Direction.ASC),
                                // Empty when OldDeliveries is done.
                                on("change").sparse(),
                                on("mail").sparse(),
                                // Those that wait, and no others.
                                on("queued.wantedAt").sparse(),
                                new Index()
                                        .on("queued.priority", Direction.ASC)
                                        .on("queued.dueAt", Direction.ASC)
                                        .sparse()),
                        "windows",
                        List.of(on("mailAt")),
                        "suppressions",
                        List.of(on("reason"), on("since")),
                        "feedbackThemes",
                        List.of(on("topics")),
                        "reviews",
                        List.of(on("askAt").sparse()),
                        "answers",
                        List.of(
                                new Index()
                                        .on("commitment", Direction.ASC)
                                        .on("answer", Direction.ASC)),
                        "changes",
                        List.of(on("happenedAt"))));
    }

    private static Index on(String field) {
        return new Index().on(field, Direction.ASC);
    }
}
