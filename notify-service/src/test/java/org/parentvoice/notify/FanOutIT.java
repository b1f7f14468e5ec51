package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.meter.BackgroundLooks;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.follower.Target;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;

/** One change and many followers. */
class FanOutIT extends NotifyIT {

    private static final int MANY = 1_100;

    @Autowired private MeterRegistry meters;
    @Autowired private BackgroundLooks looks;
    private final String theme = newId();
    private final String event = newId();

    @Test
    void everybodyIsToldOnceAlsoAfterAKillHalfWay() {
        List<Follower> followers =
                IntStream.range(0, MANY).mapToObj(i -> follower(i, Instant.now())).toList();
        mongo.insertAll(followers);
        statusChanged(event, newId(), theme, "For many");
        awaitSent(MANY);

        // As after a kill in the middle: 200 followers have nothing yet, and the event comes again.
        List<String> ids = deliveries().stream().map(each -> each.getString("_id")).toList();
        mongo.getCollection("deliveries").deleteMany(in("_id", ids.subList(0, 200)));
        mongo.getCollection("changes")
                .updateOne(
                        eq("_id", event), new Document("$unset", new Document("fannedOutAt", 1)));
        statusChanged(event, newId(), theme, "For many");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(TestMail.countTo(theme + ".")).isEqualTo(MANY + 200));
        awaitSent(MANY);
    }

    @Test
    void whoBeganToFollowAfterItHappenedIsNotTold() {
        mongo.insert(follower(0, Instant.now().plus(Duration.ofHours(1))));
        statusChanged(event, newId(), theme, "Before their time");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(change()).containsEntry("owed", 0));
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void aChangeNobodyWasToldOfIsSeenByTheOperator() {
        double before = undelivered();
        mongo.insert(follower(0, Instant.now().minusSeconds(60)));
        statusChanged(event, newId(), theme, "Told");
        awaitSent(1);
        await().untilAsserted(() -> assertThat(change()).containsKey("toldAt"));
        happened(Duration.ofHours(2));
        assertThat(undelivered()).isEqualTo(before);
        nobodyWasTold();
        deliveriesAre(set("state", "FAILED"));
        assertThat(undelivered()).isEqualTo(before + 1);
        deliveriesAre(set("state", "WAITING"));
        assertThat(undelivered()).isEqualTo(before + 1);
        happened(Duration.ofMinutes(59));
        assertThat(undelivered()).isEqualTo(before);
    }

    @Test
    void aChangeIsNotMissedWhereNobodyCanBeTold() {
        double before = undelivered();
        mongo.insertAll(List.of(follower(0, Instant.now()), follower(1, Instant.now())));
        statusChanged(event, newId(), theme, "Told to nobody");
        awaitSent(2);
        await().untilAsserted(() -> assertThat(change()).containsKey("toldAt"));
        happened(Duration.ofHours(2));
        nobodyWasTold();
        deliveriesAre(set("state", "CANCELLED"));
        assertThat(undelivered()).as("stopped meanwhile").isEqualTo(before);

        deliveriesAre(set("state", "FAILED"));
        suppress(0);
        assertThat(undelivered()).as("one of the two could be told").isEqualTo(before + 1);
        suppress(1);
        assertThat(undelivered()).as("no mail to any of them").isEqualTo(before);

        mongo.getCollection("suppressions").deleteOne(eq("_id", theme + 1));
        Date tomorrow = Date.from(Instant.now().plus(Duration.ofDays(1)));
        deliveriesAre(set("wantedAt", tomorrow));
        assertThat(undelivered()).as("with tomorrow's digest").isEqualTo(before);
        mongo.getCollection("changes")
                .updateOne(
                        eq("_id", event), new Document("$unset", new Document("fannedOutAt", 1)));
        assertThat(undelivered()).as("nobody knows whom it concerns").isEqualTo(before + 1);
        mongo.getCollection("changes").deleteOne(eq("_id", event));
    }

    private void nobodyWasTold() {
        mongo.getCollection("changes")
                .updateOne(eq("_id", event), new Document("$unset", new Document("toldAt", 1)));
    }

    private void deliveriesAre(Document update) {
        mongo.getCollection("deliveries").updateMany(eq("tells.change", event), update);
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private void suppress(int follower) {
        mongo.getCollection("suppressions")
                .insertOne(
                        new Document("_id", theme + follower)
                                .append("reason", "REFUSED")
                                .append("since", new Date()));
    }

    private void happened(Duration ago) {
        mongo.getCollection("changes")
                .updateOne(
                        eq("_id", event),
                        new Document(
                                "$set",
                                new Document("happenedAt", Date.from(Instant.now().minus(ago)))));
    }

    private double undelivered() {
        looks.look();
        return meters.get("parentvoice.changes.undelivered").gauge().value();
    }

    private void awaitSent(int count) {
        var sent = and(regex("owes", "^" + event), eq("state", "SENT"));
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> mongo.getCollection("deliveries").countDocuments(sent) == count);
        assertThat(deliveries()).hasSize(count);
    }

    private List<Document> deliveries() {
        return mongo.getCollection("deliveries")
                .find(regex("owes", "^" + event))
                .into(new ArrayList<>());
    }

    private Document change() {
        Document found = mongo.getCollection("changes").find(eq("_id", event)).first();
        return found == null ? new Document() : found;
    }

    private Follower follower(int number, Instant confirmedAt) {
        var target = new Target("leeds", FollowKind.THEME, theme);
        var follow =
                new Follow(
                        target.followId(),
                        "leeds",
                        FollowKind.THEME,
                        theme,
                        Frequency.IMMEDIATE,
                        confirmedAt,
                        confirmedAt,
                        confirmedAt);
        return new Follower(
                theme + number,
                null,
                theme + "." + number + "@example.org",
                List.of(follow),
                List.of(target.audience()),
                null,
                null,
                null,
                null,
                null);
    }
}
