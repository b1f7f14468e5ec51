package org.parentvoice.notify.retention;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.NotifyIT;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.follower.Followers;
import org.springframework.beans.factory.annotation.Autowired;

/** By a clock that stands still far from now, so that nothing of other tests is old enough. */
class RetentionIT extends NotifyIT {

    private static final Instant NOW = Instant.parse("2001-06-01T12:00:00Z");

    @Autowired private Followers followers;
    @Autowired private Deliveries deliveries;
    @Autowired private RetentionSettings settings;
    private final String id = newId();

    @Test
    void anAddressThatMailDoesNotReachIsForgottenAfterFourWeeks() {
        follower(id);
        suppression(id, "BOUNCED", Duration.ofDays(27));
        forget();
        assertThat(count("followers", id)).isOne();
        suppression(id, "BOUNCED", Duration.ofDays(29));
        forget();
        assertThat(count("followers", id)).isZero();
        assertThat(count("suppressions", id)).isOne();
    }

    @Test
    void whoAskedAgainIsGivenTime() {
        follower(id);
        suppression(id, "BOUNCED", Duration.ofDays(60));
        mongo.getCollection("suppressions")
                .updateOne(
                        eq("_id", id),
                        new Document("$set", new Document("askedAt", before(Duration.ofDays(2)))));
        forget();
        assertThat(count("followers", id)).isOne();
    }

    @Test
    void whoNeverConfirmedIsForgottenAfterTwoWeeks() {
        String email = newAddress();
        ask(email, "theme", id, "immediate");
        mails(email, 1);
        String follower =
                mongo.getCollection("followers").find(eq("email", email)).first().getString("_id");
        asked(follower, Duration.ofDays(13));
        forget();
        assertThat(count("followers", follower)).isOne();
        asked(follower, Duration.ofDays(15));
        forget();
        assertThat(count("followers", follower)).isZero();
    }

    /** An earlier version wrote what was stopped in other words, and when, but not until when. */
    @Test
    void anAddressThatAnEarlierVersionStoppedForIsForgotten() {
        follower(id);
        stoppedBefore(id);
        String other = newId();
        String email = newAddress();
        String page = follow(email, "theme", other);
        String follows =
                mongo.getCollection("followers")
                        .find(eq("follows.target", other))
                        .first()
                        .getString("_id");
        stoppedBefore(follows);
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            assertThat(count("followers", id)).isZero();
                            assertThat(
                                            mongo.getCollection("followers")
                                                    .find(eq("_id", follows))
                                                    .first())
                                    .containsEntry("email", email)
                                    .doesNotContainKey("stopped");
                        });
    }

    @Test
    void thatAMailWasSentIsForgottenAfterNinetyDays() {
        ended(id + "-old", Duration.ofDays(91));
        ended(id + "-young", Duration.ofDays(89));
        forget();
        assertThat(count("deliveries", id + "-old")).isZero();
        assertThat(count("deliveries", id + "-young")).isOne();
        mongo.getCollection("deliveries").deleteOne(eq("_id", id + "-young"));
    }

    @Test
    void noTextOfAMailIsStored() {
        String email = newAddress();
        follow(email, "theme", id);
        String event = newId();
        statusChanged(event, newId(), id, "Stored nowhere");
        mails(email, 2);
        for (Document each : mongo.getCollection("deliveries").find()) {
            assertThat(each.toJson()).doesNotContain("Stored nowhere", "It began on Monday", email);
        }
    }

    @Test
    void numbersAndHashesAreKeptForAYearAndComplaintsForGood() {
        suppression(id + "-old", "REFUSED", Duration.ofDays(366));
        suppression(id + "-young", "REFUSED", Duration.ofDays(364));
        suppression(id + "-complained", "COMPLAINED", Duration.ofDays(3_660));
        dated("proofs", id + "-old", Duration.ofDays(366));
        dated("proofs", id + "-young", Duration.ofDays(364));
        dated("sentByDay", id + "-old", Duration.ofDays(366));
        forget();
        assertThat(count("suppressions", id + "-old")).isZero();
        assertThat(count("suppressions", id + "-young")).isOne();
        assertThat(count("suppressions", id + "-complained")).isOne();
        assertThat(count("proofs", id + "-old")).isZero();
        assertThat(count("proofs", id + "-young")).isOne();
        assertThat(count("sentByDay", id + "-old")).isZero();
        mongo.getCollection("proofs").deleteOne(eq("_id", id + "-young"));
    }

    private void forget() {
        new RetentionJob(mongo, followers, deliveries, settings, Clock.fixed(NOW, ZoneOffset.UTC))
                .forget();
    }

    private void stoppedBefore(String follower) {
        var follow =
                new Document("_id", "some")
                        .append("forum", "leeds")
                        .append("kind", "THEME")
                        .append("target", "transport")
                        .append("frequency", "DAILY");
        var stopped = new Document("follow", follow).append("at", before(Duration.ofDays(60)));
        mongo.getCollection("followers")
                .updateOne(
                        eq("_id", follower),
                        new Document("$set", new Document("stopped", stopped)));
    }

    private void asked(String follower, Duration ago) {
        mongo.getCollection("followers")
                .updateOne(
                        eq("_id", follower),
                        new Document("$set", new Document("follows.0.letterAt", before(ago))));
    }

    private void ended(String document, Duration ago) {
        mongo.getCollection("deliveries")
                .insertOne(new Document("_id", document).append("endedAt", before(ago)));
    }

    private void follower(String follower) {
        mongo.getCollection("followers")
                .insertOne(
                        new Document("_id", follower)
                                .append("version", 0L)
                                .append("email", follower + "@example.org")
                                .append("follows", List.of())
                                .append("audiences", List.of()));
    }

    private void suppression(String follower, String reason, Duration ago) {
        mongo.getCollection("suppressions").deleteOne(eq("_id", follower));
        mongo.getCollection("suppressions")
                .insertOne(
                        new Document("_id", follower)
                                .append("reason", reason)
                                .append("since", before(ago)));
    }

    private void dated(String collection, String document, Duration ago) {
        mongo.getCollection(collection)
                .insertOne(new Document("_id", document).append("at", before(ago)));
    }

    private static Date before(Duration ago) {
        return Date.from(NOW.minus(ago));
    }

    private long count(String collection, String document) {
        return mongo.getCollection(collection).countDocuments(eq("_id", document));
    }
}
