package org.parentvoice.intake.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parentvoice.kit.testing.TestTopic.header;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parentvoice.intake.testing.IntakeClient;
import org.parentvoice.intake.testing.IntakeIntegrationTest;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@IntakeIntegrationTest
class SubmitIT {

    private static final String PATH = "/api/forums/{forum}/feedback";

    private final TestTopic topic = new TestTopic("feedback.received");
    private final IntakeClient client;

    @Autowired
    SubmitIT(IntakeClient client) {
        this.client = client;
    }

    @Test
    void whatIsAcceptedIsInTheLogAndRedacted() {
        Map<String, String> answer =
                client.send(
                        "leeds",
                        Map.of(
                                "text",
                                "My son Jamie waits. <script>alert(1)</script>",
                                "consent",
                                Map.of("quote", true)));
        ConsumerRecord<String, byte[]> found = topic.of(answer.getOrDefault("id", "")).getFirst();
        assertThat(json(found))
                .contains("My son [name removed] waits. <script>alert(1)</script>")
                .doesNotContain("Jamie")
                .contains("\"quote\":true")
                .contains("\"shareWithCouncil\":false");
        assertThat(header(found, "ce_type")).isEqualTo("org.parentvoice.feedback.received.v1");
        assertThat(header(found, "ce_id")).isEqualTo(answer.get("id"));
        assertThat(header(found, "ce_forumid")).isEqualTo("leeds");
        assertThat(answer.get("receiptUrl")).startsWith("http://localhost:8080/receipts/");
    }

    @Test
    void theSameKeyAndWordsAreTheSameFeedback() {
        String id = id(post("leeds", "key-1", "{\"text\":\"Twice\"}"));
        assertThat(id(post("leeds", "key-1", "{\"text\":\" Twice \"}"))).isEqualTo(id);
        assertThat(id(post("leeds", "key-1", "{\"text\":\"Other words\"}"))).isNotEqualTo(id);
        assertThat(id(post("leeds", null, "{\"text\":\"Twice\"}"))).isNotEqualTo(id);
        wrong(post("leeds", "k".repeat(256), "{\"text\":\"x\"}"), "Idempotency-Key");
    }

    @Test
    void saysWhatIsWrong() {
        wrong(post("leeds", null, "{\"text\":\"  \"}"), "text");
        wrong(post("leeds", null, "{}"), "text");
        wrong(post("leeds", null, "{\"text\":\"" + "x".repeat(5_001) + "\"}"), "text");
        wrong(post("leeds", null, "{\"text\":\"x\",\"ageBand\":\"9\"}"), "ageBand");
        wrong(post("leeds", null, "{\"text\":\"x\",\"consent\":\"all\"}"), "consent");
        post("nowhere", null, "{\"text\":\"x\"}").expectStatus().isNotFound();
        post("leeds", null, "{\"text\":").expectStatus().isBadRequest();
        client.anybody()
                .post()
                .uri(PATH, "leeds")
                .contentType(MediaType.TEXT_PLAIN)
                .body("x")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aCoffeeMorningBecomesSeveral() {
        String notes =
                """
                {"event": "Morley library", "heldOn": "2026-10-14",
                 "notes": [{"text": "Transport is late", "voices": 6}, {"text": "New hub helps"}]}
                """;
        List<?> ids = notes(notes);
        assertThat(ids).hasSize(2).isEqualTo(notes(notes));
        assertThat(json(topic.of(String.valueOf(ids.getFirst())).getFirst()))
                .contains("\"voices\":6")
                .contains("\"channel\":\"coffee-morning\"")
                .contains("\"source\":\"notes\"")
                .contains("2026-10-14");
    }

    @Test
    void notesComeFromThePage() {
        String page = "/forums/leeds/desk/notes";
        notesForm(page, "event=&heldOn=&notes=one").expectStatus().isBadRequest();
        String tooLong =
                String.valueOf(
                        notesForm(
                                        page,
                                        "event=Hub&heldOn=2026-10-14&notes=ok%0D%0A%0D%0A"
                                                + "x".repeat(5_001))
                                .expectStatus()
                                .isBadRequest()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody());
        assertThat(tooLong)
                .contains("Note 2: What you tell us can be up to 5,000")
                .contains("x".repeat(5_001));
        notesForm(
                        page,
                        "event=Hub&heldOn=2026-10-14&notes=6:+The+bus+is+late%0D%0A+%0D%0ASecond%0D%0Aline")
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER)
                .expectHeader()
                .valueMatches("Location", ".*/desk/notes\\?sent=2");
        assertThat(topic.all())
                .filteredOn(each -> each.value() != null)
                .extracting(SubmitIT::json)
                .anyMatch(
                        json ->
                                json.contains("\"The bus is late\"")
                                        && json.contains("\"voices\":6"))
                .anyMatch(json -> json.contains("Second\\nline"));
    }

    private ResponseSpec notesForm(String page, String form) {
        return client.coordinator("leeds")
                .post()
                .uri(page)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.TEXT_HTML)
                .body(form)
                .exchange();
    }

    private List<?> notes(String notes) {
        Map<?, ?> answer =
                client.coordinator("leeds")
                        .post()
                        .uri(PATH + "/notes", "leeds")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(notes)
                        .exchange()
                        .expectStatus()
                        .isAccepted()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        return answer != null && answer.get("ids") instanceof List<?> ids ? ids : List.of();
    }

    private ResponseSpec post(String forum, @Nullable String key, String json) {
        return client.anybody()
                .post()
                .uri(PATH, forum)
                .headers(
                        headers -> {
                            if (key != null) {
                                headers.set("Idempotency-Key", key);
                            }
                        })
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange();
    }

    private static String id(ResponseSpec answer) {
        Map<?, ?> body =
                answer.expectStatus()
                        .isAccepted()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
        return String.valueOf(body == null ? null : body.get("id"));
    }

    private static void wrong(ResponseSpec answer, String field) {
        answer.expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static String json(ConsumerRecord<String, byte[]> found) {
        return new String(found.value(), StandardCharsets.UTF_8);
    }
}
