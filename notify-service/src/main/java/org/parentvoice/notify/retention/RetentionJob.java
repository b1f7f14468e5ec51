package org.parentvoice.notify.retention;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.suppression.Reason;
import org.parentvoice.notify.suppression.Suppression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets, and nothing else does but what a person asks for. Texts of mails are not stored: the
 * last few letters with news are in memory, without the links in them that are one person's own. An
 * address goes four weeks after the last thing it followed was stopped, or after mail no longer
 * reached it.
 */
@Component
class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final MongoTemplate mongo;
    private final Followers followers;
    private final Deliveries deliveries;
    private final RetentionSettings settings;
    private final Clock clock;

    RetentionJob(
            MongoTemplate mongo,
            Followers followers,
            Deliveries deliveries,
            RetentionSettings settings,
            Clock clock) {
        this.mongo = mongo;
        this.followers = followers;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** What people were given a time for: they see when it goes, and then it has to be gone. */
    @Scheduled(fixedDelayString = "${parentvoice.timing.look-every:60s}")
    void forgetStopped() {
        try {
            followers.stopForGood(clock.instant());
        } catch (DataAccessException e) {
            LOG.warn("Forgetting waits: {}", e.getClass().getSimpleName());
        }
    }

    @Scheduled(initialDelay = 15, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forget() {
        Instant now = clock.instant();
        followers.forgetUnconfirmed(now.minus(settings.addressUnconfirmed()));
        forgetAddresses(now.minus(settings.addressWithoutMail()));
        deliveries.forgetEnded(now.minus(settings.records()));
        Instant yearAgo = now.minus(settings.aggregates());
        mongo.remove(query(where("at").lt(yearAgo)), "proofs");
        mongo.remove(query(where("at").lt(yearAgo)), "sentByDay");
        // Who complained has said it for good.
        mongo.remove(
                query(where("since").lt(yearAgo).and("reason").ne(Reason.COMPLAINED.name())),
                Suppression.class);
    }

    private void forgetAddresses(Instant before) {
        List<String> ids;
        try (Stream<Suppression> old =
                mongo.stream(query(where("since").lt(before)), Suppression.class)) {
            ids =
                    old.filter(each -> each.idleSince().isBefore(before))
                            .map(Suppression::id)
                            .toList();
        }
        ids.forEach(followers::forget);
    }
}
