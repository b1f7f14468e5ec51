package org.parentvoice.notify.proof;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestTopic;
import org.parentvoice.notify.NotifyIT;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many were told is said back, and what does not agree is seen. */
class ProofIT extends NotifyIT {

    private static final TestTopic NOTIFICATIONS = new TestTopic("notifications");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private ReconciliationJob reconciliation;
    @Autowired private MeterRegistry meters;
    private final String theme = newId();
    private final String event = newId();
    private final String commitment = newId();

    @Test
    void whenAllMailsHaveEndedItIsSaidOnce() {
        follow(newAddress(), "theme", theme);
        follow(newAddress(), "theme", theme);
        statusChanged(event, commitment, theme, "Told");
        awaitSaid(1);
        assertNumbers(said().getFirst(), 2, 0, 0);
        assertThat(said().getFirst().key()).isEqualTo(commitment);
        await().during(Duration.ofSeconds(1)).until(() -> said().size() == 1);
    }

    @Test
    void afterAnHourItIsSaidWhatThereIsAndAtTheEndTheRest() {
        follow(newAddress(), "theme", theme);
        follow(newAddress(), "theme", theme, "weekly");
        statusChanged(event, commitment, theme, "Half told");
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                deliveries(event).stream()
                                                .filter(
                                                        each ->
                                                                each.getString("state")
                                                                        .equals("SENT"))
                                                .count()
                                        == 1);
        assertThat(said()).isEmpty();
        mongo.getCollection("changes")
                .updateOne(
                        eq("_id", event),
                        set("fannedOutAt", Date.from(Instant.now().minus(Duration.ofHours(1)))));
        awaitSaid(1);
        assertNumbers(said().getFirst(), 1, 0, 1);

        dueNow(event);
        awaitSaid(2);
        assertNumbers(said().getLast(), 2, 0, 0);
    }

    @Test
    void whatDoesNotAgreeIsSeen() {
        follow(newAddress(), "theme", theme, "weekly");
        statusChanged(event, commitment, theme, "Kept");
        await().atMost(Duration.ofSeconds(20)).until(() -> queued(event) == 1);
        var id = eq("_id", delivery(event).getString("_id"));
        int before = differences();
        Date old = Date.from(Instant.now().minus(Duration.ofHours(2)));
        mongo.getCollection("deliveries").updateOne(id, set("owedAt", old));
        assertThat(differences()).isEqualTo(before);

        Document place = delivery(event).get("queued", Document.class);
        mongo.getCollection("deliveries").updateOne(id, Updates.unset("queued"));
        assertThat(differences()).as("not queued").isEqualTo(before + 1);
        mongo.getCollection("deliveries").updateOne(id, set("queued", place));
        assertThat(differences()).isEqualTo(before);

        mongo.getCollection("deliveries")
                .updateOne(
                        id,
                        new Document("$set", new Document("state", "SENT").append("endedAt", old)));
        assertThat(differences()).as("queued for nothing").isEqualTo(before + 1);
        mongo.getCollection("deliveries").updateOne(id, Updates.unset("queued"));

        mongo.getCollection("changes")
                .updateOne(
                        eq("_id", event),
                        new Document("$unset", new Document("fannedOutAt", 1))
                                .append("$set", new Document("happenedAt", old)));
        assertThat(differences()).as("not fanned out").isEqualTo(before + 1);
        mongo.getCollection("changes").deleteOne(eq("_id", event));
        assertThat(differences()).isEqualTo(before);
    }

    /** Not even where one mail carries several: each change has numbers of its own. */
    @Test
    void whatWasStoppedBeforeTheMailIsNotTold() {
        String email = newAddress();
        String other = newId();
        String stopped = newId();
        follow(email, "theme", theme, "daily");
        follow(email, "theme", other, "daily");
        statusChanged(event, commitment, theme, "Told");
        statusChanged(stopped, commitment, other, "Stopped");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(delivery(event).getList("owes", String.class)).hasSize(2));
        mongo.getCollection("followers")
                .updateOne(
                        eq("email", email),
                        new Document(
                                "$pull", new Document("follows", new Document("target", other))));
        dueNow(event);
        awaitSaid(2);
        assertNumbers(saidOf(event), 1, 0, 0);
        assertNumbers(saidOf(stopped), 0, 0, 0);
        assertThat(TestMail.plain(mails(email, 3).getLast()))
                .contains("“Told”")
                .doesNotContain("Stopped");
    }

    private ConsumerRecord<String, byte[]> saidOf(String change) {
        return said().stream()
                .filter(each -> new String(each.value(), UTF_8).contains(change))
                .findFirst()
                .orElseThrow();
    }

    private int differences() {
        reconciliation.compare();
        return (int) meters.get("parentvoice.reconciliation.differences").gauge().value();
    }

    private void awaitSaid(int times) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> said().size() == times);
    }

    private List<ConsumerRecord<String, byte[]>> said() {
        return NOTIFICATIONS.all().stream().filter(each -> commitment.equals(each.key())).toList();
    }

    private static void assertNumbers(
            ConsumerRecord<String, byte[]> entry, int told, int failed, int waiting) {
        JsonNode json = JSON.readTree(new String(entry.value(), UTF_8));
        assertThat(json.path("told").asInt()).isEqualTo(told);
        assertThat(json.path("failed").asInt()).isEqualTo(failed);
        assertThat(json.path("waiting").asInt()).isEqualTo(waiting);
        assertThat(new String(entry.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("org.parentvoice.notify.change-told.v1");
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }
}
