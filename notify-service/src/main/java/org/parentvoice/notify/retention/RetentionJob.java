package org.parentvoice.notify.retention;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.suppression.Reason;
import org.parentvoice.notify.suppression.Suppression;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets. Texts of mails are nowhere stored: a mail is written anew at each attempt. An address
 * goes with the last thing it followed; one that mail no longer reaches, after four weeks.
 */
@Component
class RetentionJob {

    private final MongoTemplate mongo;
    private final Followers followers;
    private final RetentionSettings settings;
    private final Clock clock;

    RetentionJob(
            MongoTemplate mongo, Followers followers, RetentionSettings settings, Clock clock) {
        this.mongo = mongo;
        this.followers = followers;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forget() {
        Instant now = clock.instant();
        forgetAddresses(now.minus(settings.addressWithoutMail()));
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
            ids = old.filter(each -> isIdle(each, before)).map(Suppression::id).toList();
        }
        ids.forEach(followers::forget);
    }

    /** Somebody asked again not long ago: their address may be about to work. */
    private static boolean isIdle(Suppression suppression, Instant before) {
        return suppression.askedAt() == null || suppression.askedAt().isBefore(before);
    }
}
