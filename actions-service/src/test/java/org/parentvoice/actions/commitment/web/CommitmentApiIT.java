package org.parentvoice.actions.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.actions.ActionsIntegrationTest;
import org.parentvoice.actions.Caller;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ActionsIntegrationTest
class CommitmentApiIT {

    private static final String ACKNOWLEDGED = "{\"status\": \"acknowledged\", \"note\": \"Yes\"}";

    @LocalServerPort private int port;
    private Caller leeds = Caller.anybody(0);

    @BeforeEach
    void caller() {
        leeds = Caller.with(port, TestStack.issuer().coordinator("leeds"));
    }

    @Test
    void aCommitmentIsWrittenDownAndTold() {
        Caller.Answer made =
                leeds.post(
                        "/api/forums/leeds/commitments",
                        """
                        {"title": "A charter", "description": "How we reply", "body": "The council",
                         "leadRole": "Head of SEND", "themes": ["communication", "co-production"],
                         "startsOn": "2026-01-01", "dueOn": "2026-06-30", "measure": "Five days",
                         "source": "The board", "occurredOn": "2025-12-10"}""");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/commitments/" + made.id());
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        JsonNode json = made.json();
        assertThat(json.path("status").asString()).isEqualTo("raised");
        assertThat(json.path("themes").get(0).path("label").asString())
                .isEqualTo("Being kept informed");
        assertThat(json.path("history").get(0).path("on").asString()).isEqualTo("2025-12-10");
        assertThat(json.path("overdue").asBoolean()).isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(types(made.id())).containsExactly("made"));
    }

    @Test
    void itsWholeWayIsToldInOrder() {
        String id = leeds.make("leeds", "All the way");
        String path = "/api/commitments/" + id;
        for (String next :
                List.of("acknowledged", "committed", "in-progress", "delivered", "reopened")) {
            assertThat(leeds.post(path + "/status", "{\"status\": \"" + next + "\"}").status())
                    .isEqualTo(200);
        }
        leeds.post(path + "/updates", "{\"note\": \"News\"}");
        leeds.post(path + "/due-date", "{\"dueOn\": \"2030-01-01\", \"reason\": \"Late\"}");
        leeds.post(path + "/rag", "{\"rag\": \"amber\", \"reason\": \"One left\"}");
        leeds.post(path + "/milestones", "{\"title\": \"Half way\", \"dueOn\": \"2029-01-01\"}");
        leeds.post(path + "/replies", "{\"body\": \"The ICB\", \"text\": \"We will\"}");
        leeds.post(path + "/verdict", "{\"verdict\": \"partly\", \"note\": \"A bit\"}");
        JsonNode one = leeds.get(path).json();
        assertThat(one.path("version").asInt()).isEqualTo(12);
        assertThat(one.path("rag").asString()).isEqualTo("amber");
        assertThat(one.path("dueOn").asString()).isEqualTo("2030-01-01");
        assertThat(one.path("history").valueStream().map(e -> e.path("kind").asString()))
                .containsExactly(
                        "made",
                        "status",
                        "status",
                        "status",
                        "status",
                        "status",
                        "update",
                        "due-date",
                        "rag",
                        "milestone",
                        "reply",
                        "verdict");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(types(id))
                                        .containsExactly(
                                                "made",
                                                "status-changed",
                                                "status-changed",
                                                "status-changed",
                                                "status-changed",
                                                "status-changed",
                                                "updated",
                                                "due-date-changed",
                                                "updated",
                                                "updated",
                                                "updated",
                                                "updated"));
    }

    @Test
    void aStepThatMayNotFollowIsRefusedWithThoseThatMay() {
        String id = leeds.make("leeds", "Not so fast");
        Caller.Answer answer =
                leeds.post("/api/commitments/" + id + "/status", "{\"status\": \"delivered\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("allowed").valueStream().map(JsonNode::asString))
                .containsExactly("acknowledged", "declined", "superseded");
        assertThat(answer.json().path("detail").asString()).contains("acknowledged");
    }

    @Test
    void decliningNeedsAReason() {
        String path = "/api/commitments/" + leeds.make("leeds", "Declined") + "/status";
        Caller.Answer answer = leeds.post(path, "{\"status\": \"declined\", \"reason\": \"  \"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("field").asString())
                .isEqualTo("reason");
        answer = leeds.post(path, "{\"status\": \"declined\", \"reason\": \"No money\"}");
        assertThat(answer.json().path("reason").asString()).isEqualTo("No money");
    }

    @Test
    void betterWordsNeedTheVersionThatWasRead() {
        String path = "/api/commitments/" + leeds.make("leeds", "Old words");
        String better = "{\"title\": \"Better words\"}";
        assertThat(leeds.patch(path, better).status()).isEqualTo(428);
        assertThat(leeds.patch(path, better, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(leeds.patch(path, better, "If-Match", "anything").status()).isEqualTo(412);
        String seen = leeds.get(path).header("ETag");
        Caller.Answer answer = leeds.patch(path, better, "If-Match", seen);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json().path("title").asString()).isEqualTo("Better words");
        assertThat(answer.json().path("body").asString()).isEqualTo("Leeds City Council");
        assertThat(leeds.patch(path, better, "If-Match", seen).status()).isEqualTo(412);
    }

    @Test
    void theSameKeyWritesNothingTwice() {
        String what = Caller.commitment("Only once");
        String forum = "/api/forums/leeds/commitments";
        String id = leeds.post(forum, what, "Idempotency-Key", "k-1").id();
        assertThat(leeds.post(forum, what, "Idempotency-Key", "k-1").id()).isEqualTo(id);
        assertThat(leeds.post(forum, what, "Idempotency-Key", "k-2").id()).isNotEqualTo(id);
        String path = "/api/commitments/" + id + "/status";
        assertThat(leeds.post(path, ACKNOWLEDGED, "Idempotency-Key", "s").status()).isEqualTo(200);
        Caller.Answer again = leeds.post(path, ACKNOWLEDGED, "Idempotency-Key", "s");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("history")).hasSize(2);
        assertThat(leeds.post(path, ACKNOWLEDGED).status()).isEqualTo(409);
    }

    @Test
    void changesAtTheSameTimeAreAllKept() throws Exception {
        String path = "/api/commitments/" + leeds.make("leeds", "Many hands") + "/updates";
        List<Callable<Integer>> calls =
                IntStream.range(0, 12)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> leeds.post(path, "{\"note\": \"" + i + "\"}").status())
                        .toList();
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> each : hands.invokeAll(calls)) {
                assertThat(each.get()).isEqualTo(200);
            }
        }
        JsonNode one = leeds.get(path.replace("/updates", "")).json();
        assertThat(one.path("history")).hasSize(13);
        assertThat(one.path("version").asInt()).isEqualTo(13);
    }

    @Test
    void theListCanBeNarrowed() {
        String late =
                leeds.post(
                                "/api/forums/leeds/commitments",
                                """
                                {"title": "Late", "body": "B", "themes": ["transport"],
                                 "dueOn": "2020-01-01"}""")
                        .id();
        String list = "/api/forums/leeds/commitments";
        assertThat(ids(list)).contains(late);
        assertThat(ids(list + "?theme=transport&overdue=true&status=raised")).contains(late);
        assertThat(ids(list + "?theme=funding")).doesNotContain(late);
        assertThat(ids(list + "?overdue=false")).doesNotContain(late);
        assertThat(ids(list + "?status=delivered")).doesNotContain(late);
        assertThat(leeds.get(list + "?status=nonsense").status()).isEqualTo(400);
        assertThat(leeds.get("/api/forums/nowhere/commitments").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | {'body': 'B', 'themes': ['transport']}",
                "body | {'title': 'T', 'themes': ['transport'], 'body': ' '}",
                "themes | {'title': 'T', 'body': 'B', 'themes': []}",
                "themes | {'title': 'T', 'body': 'B', 'themes': ['no-such-theme']}",
                "dueOn | {'title': 'T', 'body': 'B', 'themes': ['transport'], 'dueOn': 'soon'}",
                "occurredOn | {'title': 'T', 'body': 'B', 'themes': ['transport'],"
                        + " 'occurredOn': '2999-01-01'}"
            })
    void whatIsWrongIsSaidByField(String field, String json) {
        Caller.Answer answer = leeds.post("/api/forums/leeds/commitments", json.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "'data:text/html,x'", "/forums/leeds"})
    void evidenceHasToBeOnTheWeb(String url) {
        String path = "/api/commitments/" + leeds.make("leeds", "Evidence") + "/updates";
        String json = "{\"note\": \"n\", \"evidence\": [{\"title\": \"t\", \"url\": \"%s\"}]}";
        assertThat(leeds.post(path, json.formatted(url)).status()).isEqualTo(400);
        assertThat(leeds.post(path, json.formatted("https://example.org/a")).status())
                .isEqualTo(200);
    }

    private List<String> ids(String path) {
        return leeds.get(path).json().valueStream().map(e -> e.path("id").asString()).toList();
    }

    private static List<String> types(String id) {
        return new TestTopic("commitments")
                .of(id).stream()
                        .map(each -> TestTopic.header(each, "ce_type"))
                        .map(each -> each.replaceAll("org.parentvoice.commitment.(.*).v1", "$1"))
                        .toList();
    }
}
