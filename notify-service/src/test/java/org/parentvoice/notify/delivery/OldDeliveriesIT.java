package org.parentvoice.notify.delivery;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.NotifyIT;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;

/** What was owed when the service was last of another kind is sent, and counted. */
class OldDeliveriesIT extends NotifyIT {

    @Autowired private OldDeliveries old;
    @Autowired private OldQueue oldQueue;
    private final String email = newAddress();
    private final String theme = newId();
    private final String event = newId();

    @Test
    void aMailThatWaitedThroughTheUpgradeTellsOfItsChangeAndIsCounted() {
        follow(email, "theme", theme);
        Document follower = mongo.getCollection("followers").find(eq("email", email)).first();
        Bson id = waiting(follower.getString("_id"), follows(follower));

        old.afterSingletonsInstantiated();
        assertThat(delivery(event).getList("owes", String.class))
                .containsExactly(event + ":" + follower.getString("_id"));
        // So that the next start has nothing to look for.
        assertThat(delivery(event)).doesNotContainKey("change");
        Document once = delivery(event);
        old.afterSingletonsInstantiated();
        assertThat(delivery(event)).isEqualTo(once);

        oldQueue.afterSingletonsInstantiated();
        change();
        mongo.getCollection("deliveries")
                .updateOne(id, set("queued.dueAt", Date.from(Instant.now())));
        assertThat(TestMail.subject(mails(email, 2).getLast())).isEqualTo("Now done: Kept");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                mongo.getCollection("proofs")
                                                        .find(eq("_id", event))
                                                        .first())
                                        .containsEntry("told", 1)
                                        .containsEntry("complete", true));
        assertThat(delivery(event)).containsEntry("state", "SENT");
    }

    @Test
    void whatIsOwedInAMailOfTheNewKindIsNotToldTwice() {
        follow(email, "theme", theme);
        Document follower = mongo.getCollection("followers").find(eq("email", email)).first();
        statusChanged(event, newId(), theme, "Told");
        mails(email, 2);
        Bson id = waiting(follower.getString("_id"), follows(follower));
        old.afterSingletonsInstantiated();
        oldQueue.afterSingletonsInstantiated();
        mongo.getCollection("deliveries")
                .updateOne(id, set("queued.dueAt", Date.from(Instant.now())));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(mongo.getCollection("deliveries").find(id).first())
                                        .containsEntry("state", "CANCELLED"));
        mails(email, 2);
    }

    /** As the first version wrote it down. */
    private Bson waiting(String follower, List<String> follows) {
        Date now = Date.from(Instant.now());
        String id = event + ":" + follower;
        mongo.getCollection("deliveries")
                .insertOne(
                        new Document("_id", id)
                                .append("kind", "CHANGE")
                                .append("follower", follower)
                                .append("forum", "leeds")
                                .append("follows", follows)
                                .append("change", event)
                                .append("state", "WAITING")
                                .append("owedAt", now)
                                .append("wantedAt", now));
        mongo.getCollection("queue")
                .insertOne(
                        new Document("_id", id)
                                .append("priority", 1)
                                .append("wantedAt", now)
                                .append("dueAt", Date.from(Instant.now().plusSeconds(3_600)))
                                .append("attempts", 0));
        return eq("_id", id);
    }

    /** The change itself: like one that nobody follows, but for its id. */
    private void change() {
        String like = newId();
        statusChanged(like, newId(), newId(), "Kept");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> find(like) != null && find(like).containsKey("fannedOutAt"));
        mongo.getCollection("changes").insertOne(find(like).append("_id", event));
    }

    private Document find(String change) {
        return mongo.getCollection("changes").find(eq("_id", change)).first();
    }

    private static List<String> follows(Document follower) {
        return follower.getList("follows", Document.class).stream()
                .map(each -> each.getString("_id"))
                .toList();
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }
}
