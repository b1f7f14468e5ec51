package org.parentvoice.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.parentvoice.kit.testing.TestTopic.header;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.parentvoice.intake.testing.IntakeClient;
import org.parentvoice.intake.testing.IntakeIntegrationTest;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@IntakeIntegrationTest
class ReceiptIT {

    private final TestTopic received = new TestTopic("feedback.received");
    private final TestTopic themed = new TestTopic("feedback.themed");
    private final TestTopic commitments = new TestTopic("commitments");
    private final IntakeClient client;
    private final ReceiptLinks links;

    @Autowired
    ReceiptIT(IntakeClient client, ReceiptLinks links) {
        this.client = client;
        this.links = links;
    }

    @Test
    void showsWhatBecameOfIt() {
        Map<String, String> sent = client.send("leeds", Map.of("text", "We waited a year"));
        String id = sent.getOrDefault("id", "");
        String path = IntakeClient.receiptPath(sent);
        await().untilAsserted(
                        () ->
                                assertThat(receipt(path))
                                        .containsEntry("state", "received")
                                        .containsEntry("text", "We waited a year"));
        themed(id, 2, "waiting", "Waiting times");
        themed(id, 1, "transport", "Transport");
        String commitment = commitment(4, "in-progress", "waiting");
        commitment(commitment, 3, "committed", "waiting");
        await().untilAsserted(
                        () ->
                                assertThat(receipt(path))
                                        .containsEntry("state", "themed")
                                        .containsEntry(
                                                "themes",
                                                List.of(
                                                        Map.of(
                                                                "id",
                                                                "waiting",
                                                                "label",
                                                                "Waiting times"))));
        await().untilAsserted(
                        () ->
                                assertThat(String.valueOf(receipt(path).get("commitments")))
                                        .contains(commitment)
                                        .contains("statusLabel=In progress")
                                        .contains(
                                                "http://localhost:8080/forums/leeds/commitments/"));
        assertThat(page(path))
                .contains("Waiting times")
                .contains("Recruit more people")
                .contains("In progress");
    }

    @Test
    void themesMayComeBeforeTheFeedback() {
        String id = UUID.randomUUID().toString();
        String path = links.path("leeds", id);
        themed(id, 1, "waiting", "Waiting times");
        assertThat(page(path)).contains("We have it").contains("a moment ago");
        received.putEvent(
                id,
                "org.parentvoice.feedback.received.v1",
                id,
                "leeds",
                """
                {"feedbackId":"%s","forum":"leeds","text":"Late","channel":"api","occurredOn":"2026-11-01",
                 "receivedAt":"2026-11-01T10:00:00Z","voices":1,"provenance":{"source":"api"},
                 "consent":{"quote":false,"shareWithCouncil":false,"countNationally":false}}
                """
                        .formatted(id));
        await().untilAsserted(() -> assertThat(receipt(path)).containsEntry("state", "themed"));
    }

    @Test
    void isErasedEverywhereFromThePage() {
        Map<String, String> sent =
                client.send("leeds", Map.of("text", "Please forget these words"));
        String id = sent.getOrDefault("id", "");
        String path = IntakeClient.receiptPath(sent);
        await().untilAsserted(() -> assertThat(page(path)).contains("Please forget these words"));
        assertThat(page(path + "/erase")).contains("Yes, erase it");
        assertThat(received.of(id)).hasSize(1);
        client.anybody()
                .post()
                .uri(path + "/erase")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER)
                .expectHeader()
                .valueMatches("Location", ".*" + path + "/erased");
        assertThat(page(path + "/erased")).contains("Erased");
        List<ConsumerRecord<String, byte[]>> records = received.of(id);
        assertThat(records).hasSize(3);
        assertThat(header(records.get(1), "ce_type"))
                .isEqualTo("org.parentvoice.feedback.erased.v1");
        assertThat(records.get(2).value()).isNull();
        await().untilAsserted(
                        () ->
                                assertThat(receipt(path))
                                        .containsEntry("state", "erased")
                                        .containsEntry("text", null)
                                        .containsEntry("eraseUrl", null));
        assertThat(page(path))
                .contains("This has been erased")
                .doesNotContain("forget these words");
    }

    @Test
    void isErasedByTheApiAndByACoordinator() {
        Map<String, String> one = client.send("leeds", Map.of("text", "One"));
        client.anybody()
                .delete()
                .uri(IntakeClient.receiptPath(one))
                .exchange()
                .expectStatus()
                .isAccepted();
        Map<String, String> two = client.send("leeds", Map.of("text", "Two"));
        String address = "/api/forums/{forum}/feedback/" + two.get("id");
        await().untilAsserted(
                        () ->
                                client.coordinator("leeds")
                                        .delete()
                                        .uri(address, "leeds")
                                        .exchange()
                                        .expectStatus()
                                        .isNoContent());
        for (Map<String, String> each : List.of(one, two)) {
            await().untilAsserted(
                            () ->
                                    assertThat(receipt(IntakeClient.receiptPath(each)))
                                            .containsEntry("state", "erased"));
        }
        client.coordinator("leicestershire")
                .delete()
                .uri(address, "leicestershire")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.coordinator("leicestershire")
                .delete()
                .uri(address, "leeds")
                .exchange()
                .expectStatus()
                .isForbidden();
        client.anybody().delete().uri(address, "leeds").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void aTokenThatIsNotOursFindsNothing() {
        String good = links.path("leeds", UUID.randomUUID().toString());
        String bad = good.substring(0, good.length() - 2) + "xx";
        client.anybody()
                .get()
                .uri(bad)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        String page =
                client.anybody()
                        .get()
                        .uri(bad)
                        .accept(MediaType.TEXT_HTML)
                        .exchange()
                        .expectStatus()
                        .isNotFound()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(page).contains("This link does not work");
        client.anybody().post().uri(bad + "/erase").exchange().expectStatus().isNotFound();
        client.anybody().delete().uri(bad).exchange().expectStatus().isNotFound();
    }

    private void themed(String id, int sequence, String theme, String label) {
        themed.putEvent(
                UUID.randomUUID().toString(),
                "org.parentvoice.feedback.themed.v1",
                id,
                "leeds",
                """
                {"feedbackId":"%s","sequence":%d,"themes":[{"id":"%s","label":"%s","confidence":0.9}]}
                """
                        .formatted(id, sequence, theme, label));
    }

    private String commitment(int sequence, String status, String theme) {
        String id = UUID.randomUUID().toString();
        commitment(id, sequence, status, theme);
        return id;
    }

    private void commitment(String id, int sequence, String status, String theme) {
        commitments.putEvent(
                UUID.randomUUID().toString(),
                "org.parentvoice.commitment.status-changed.v1",
                id,
                "leeds",
                """
                {"commitmentId":"%s","forum":"leeds","sequence":%d,"title":"Recruit more people",
                 "status":"%s","themes":[{"id":"%s","label":"Waiting times"}]}
                """
                        .formatted(id, sequence, status, theme));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> receipt(String path) {
        Map<String, Object> found =
                client.anybody()
                        .get()
                        .uri(path)
                        .accept(MediaType.APPLICATION_JSON)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        return found == null ? Map.of() : found;
    }

    private String page(String path) {
        String page =
                client.anybody()
                        .get()
                        .uri(path)
                        .header(
                                "Accept",
                                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return String.valueOf(page);
    }
}
