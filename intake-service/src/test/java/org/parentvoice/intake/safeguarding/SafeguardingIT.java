package org.parentvoice.intake.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parentvoice.intake.testing.IntakeClient;
import org.parentvoice.intake.testing.IntakeIntegrationTest;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@IntakeIntegrationTest
class SafeguardingIT {

    private static final String WORDS =
            "My son Jamie says he wants to die. Ring me on 07700 900123.";

    private final TestTopic topic = new TestTopic("feedback.received");
    private final IntakeClient client;

    @Autowired
    SafeguardingIT(IntakeClient client) {
        this.client = client;
    }

    @Test
    void isHeldBackUntilAPersonHasReadIt() {
        Map<String, String> sent = client.send("leeds", Map.of("text", WORDS));
        String id = sent.getOrDefault("id", "");
        String path = IntakeClient.receiptPath(sent);
        assertThat(topic.of(id)).isEmpty();
        assertThat(body(path, MediaType.APPLICATION_JSON)).contains("\"state\":\"with-a-person\"");
        assertThat(body(path, MediaType.TEXT_HTML))
                .contains("a person is reading it")
                .contains("tel:999");
        client.anybody()
                .delete()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        client.anybody()
                .post()
                .uri(path + "/erase")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);

        assertThat(held("held"))
                .anySatisfy(
                        each ->
                                assertThat(each)
                                        .containsEntry("id", id)
                                        .containsEntry("text", WORDS)
                                        .containsEntry("hours", 0)
                                        .containsKey("heldAt"));
        decide(id, "release", "{}").expectStatus().isBadRequest();
        decide(id, "release", "{\"by\":\"Priya, safeguarding lead\"}").expectStatus().isNoContent();
        decide(id, "release", "{\"by\":\"Priya\"}").expectStatus().isEqualTo(HttpStatus.CONFLICT);
        assertThat(
                        new String(
                                topic.of(id).getFirst().value(),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "My son [name removed] says he wants to die. Ring me on [phone number removed].");
        await().untilAsserted(
                        () ->
                                assertThat(body(path, MediaType.APPLICATION_JSON))
                                        .contains("\"state\":\"received\""));
        assertThat(held("released"))
                .anySatisfy(
                        each ->
                                assertThat(each)
                                        .containsEntry("id", id)
                                        .containsEntry("text", null));
    }

    @Test
    void isReferredToThoseWhoCanHelp() {
        String id =
                client.send("leeds", Map.of("text", "A teacher hit my daughter"))
                        .getOrDefault("id", "");
        decide(id, "refer", "{\"by\":\"Priya\"}").expectStatus().isBadRequest();
        decide(id, "refer", "{\"by\":\"Priya\",\"to\":\"LADO\",\"note\":\"rang at 9\"}")
                .expectStatus()
                .isNoContent();
        assertThat(topic.of(id)).isEmpty();
        assertThat(held("referred"))
                .anySatisfy(
                        each ->
                                assertThat(each)
                                        .containsEntry("id", id)
                                        .containsEntry("to", "LADO")
                                        .containsEntry("by", "Priya"));
        client.coordinator("leeds")
                .delete()
                .uri("/api/forums/leeds/feedback/" + id)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(held("referred")).noneSatisfy(each -> assertThat(each).containsEntry("id", id));
    }

    @Test
    void isDecidedOnThePage() {
        String words = "He wants to kill himself, page test";
        String id = client.send("leeds", Map.of("text", words)).getOrDefault("id", "");
        String page = "/forums/leeds/desk/safeguarding";
        assertThat(desk(page)).contains(words).contains("release-by-" + id);
        form(page + "/" + id + "/refer", "by=Priya&to=").expectStatus().isBadRequest();
        form(page + "/" + id + "/release", "by=+").expectStatus().isBadRequest();
        form(page + "/" + id + "/release", "by=Priya")
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(desk(page + "?done=released")).contains("It is released").doesNotContain(words);
    }

    private ResponseSpec form(String address, String form) {
        return client.coordinator("leeds")
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.TEXT_HTML)
                .body(form)
                .exchange();
    }

    private String desk(String address) {
        return String.valueOf(
                client.coordinator("leeds")
                        .get()
                        .uri(address)
                        .accept(MediaType.TEXT_HTML)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    @Test
    void isForThisForumAlone() {
        String id =
                client.send("leeds", Map.of("text", "She harms herself")).getOrDefault("id", "");
        client.anybody()
                .get()
                .uri("/api/forums/leeds/safeguarding")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        client.coordinator("leicestershire")
                .get()
                .uri("/api/forums/leeds/safeguarding")
                .exchange()
                .expectStatus()
                .isForbidden();
        client.coordinator("leicestershire")
                .post()
                .uri("/api/forums/leicestershire/safeguarding/" + id + "/release")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"by\":\"x\"}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private ResponseSpec decide(String id, String how, String json) {
        return client.coordinator("leeds")
                .post()
                .uri("/api/forums/leeds/safeguarding/" + id + "/" + how)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> held(String state) {
        List<Map<String, Object>> found =
                client.coordinator("leeds")
                        .get()
                        .uri("/api/forums/leeds/safeguarding?state=" + state)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(List.class)
                        .returnResult()
                        .getResponseBody();
        return found == null ? List.of() : found;
    }

    private String body(String path, MediaType type) {
        return String.valueOf(
                client.anybody()
                        .get()
                        .uri(path)
                        .accept(type)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
