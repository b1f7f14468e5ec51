package org.parentvoice.actions.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.ActionsIntegrationTest;
import org.parentvoice.actions.Caller;
import org.parentvoice.actions.Families;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** From the theme service's events to what everybody sees. */
@ActionsIntegrationTest
class PublicPageIT {

    private static final String EVIL = "<script>alert(1)</script> & <b>bold</b>";
    private static final String SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;";
    private static final TestTopic TOPIC = new TestTopic("feedback.themed");

    @LocalServerPort private int port;
    private Caller anybody = Caller.anybody(0);
    private Caller coordinator = Caller.anybody(0);

    @BeforeEach
    void callers() {
        anybody = Caller.anybody(port);
        coordinator = Caller.with(port, TestStack.issuer().coordinator("leeds", "leicestershire"));
    }

    @Test
    void whatFamiliesSaidShowsWithoutSmallNumbers() {
        String quoted = say("leeds", "transport", 6, "2026-02-03", EVIL);
        say("leeds", "therapies", 2, "2026-02-04", "Only two of us said so.");
        say("leeds", "therapies", 2, "2026-03-04", null);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(told("leeds", "transport").path("voices").asInt())
                                        .isEqualTo(6));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(told("leeds", "therapies").isMissingNode()).isFalse());

        assertThat(told("leeds", "transport").path("quotes").get(0).asString()).isEqualTo(EVIL);
        JsonNode few = told("leeds", "therapies");
        assertThat(few.path("voices").isNull()).isTrue();
        assertThat(few.path("voicesLabel").asString()).isEqualTo("fewer than 5");
        assertThat(few.path("quotes")).isEmpty();

        String page = anybody.page("/forums/leeds").body();
        assertThat(page)
                .contains(SHOWN, "Getting to school", "Also heard, from fewer than 5")
                .doesNotContain("<script>alert", "Only two of us");
        assertThat(anybody.page("/forums/leeds/themes").body())
                .contains(
                        "\"Not shown\", or – in the tables, means that", "aria-hidden=\"true\">–<")
                .containsPattern(
                        "scope=\"row\"><a [^>]*theme=transport[^>]*>Getting to school</a></th>");
        JsonNode themes = anybody.get("/api/forums/leeds/themes?from=2026-01&to=2026-12").json();
        assertThat(themes.path("months").valueStream().map(JsonNode::asString))
                .contains("2026-02", "2026-03");
        assertThat(themes.path("themes").findValues("voices"))
                .allSatisfy(each -> assertThat(each.isNull() || each.asInt() >= 5).isTrue());

        Families.erase("leeds", quoted);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(told("leeds", "transport").isMissingNode()).isTrue());
        assertThat(anybody.page("/forums/leeds").body()).doesNotContain(SHOWN);
    }

    @Test
    void whatCannotBeReadIsSetAsideAndTheRestGoesOn() {
        String bad = UUID.randomUUID().toString();
        TOPIC.putEvent(bad, "org.parentvoice.feedback.themed.v1", bad, "leeds", "{\"no\": 1}");
        say("leicestershire", "funding", 7, "2026-02-03", null);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(told("leicestershire", "funding").path("voices").asInt())
                                        .isEqualTo(7));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(
                                                anybody.get("/api/forums/leicestershire")
                                                        .json()
                                                        .path("voices")
                                                        .asInt())
                                        .isEqualTo(5));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(new TestTopic("feedback.themed.actions.dlt").of(bad))
                                        .hasSize(1));
    }

    @Test
    void commitmentsShowInTheirPart() {
        String id = coordinator.make("leicestershire", EVIL.replace("\"", ""));
        String path = "/api/commitments/" + id;
        assertThat(part("planned")).contains(id);
        coordinator.post(
                path + "/status",
                "{\"status\": \"declined\", \"reason\": \"%s\", \"note\": \"n\"}".formatted(EVIL));
        assertThat(part("declined")).contains(id);
        assertThat(part("planned")).doesNotContain(id);
        assertThat(anybody.page("/forums/leicestershire").body())
                .contains(SHOWN, "Why not:")
                .doesNotContain("<script>alert");
        assertThat(anybody.page("/forums/leicestershire/commitments/" + id).body())
                .contains(SHOWN, "They said no", "/forums/leicestershire/follow")
                .doesNotContain("<script>alert");
        assertThat(anybody.page("/forums/leeds/commitments/" + id).status()).isEqualTo(404);
        assertThat(anybody.get("/api/forums/leicestershire/commitments.atom").body())
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">", id, SHOWN)
                .doesNotContain("<script>alert");
    }

    @Test
    void thePagesThatEverybodySees() {
        assertThat(anybody.page("/").body()).contains("Leeds Parent Carer Forum", "Leicestershire");
        assertThat(anybody.page("/forums/nowhere").status()).isEqualTo(404);
        assertThat(anybody.page("/forums/nowhere").body()).contains("We cannot find this page");
        assertThat(anybody.get("/api/forums").json()).hasSize(2);
        assertThat(anybody.get("/api/forums/nowhere").status()).isEqualTo(404);
        assertThat(anybody.get("/api/forums/leeds/themes?from=soon").status()).isEqualTo(400);
        assertThat(anybody.get("/api/forums/leeds/commitments.ics").header("Content-Type"))
                .startsWith("text/calendar");
    }

    private JsonNode told(String forum, String theme) {
        return anybody.get("/api/forums/" + forum + "/page")
                .json()
                .path("told")
                .valueStream()
                .filter(each -> each.path("theme").asString().equals(theme))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private String part(String name) {
        return anybody.get("/api/forums/leicestershire/page").json().path(name).toString();
    }

    private static String say(
            String forum, String theme, int voices, String on, @Nullable String quote) {
        String id = UUID.randomUUID().toString();
        String json =
                """
                {"feedbackId": "%s", "forum": "%s", "sequence": 1, "sentiment": "concern",
                 "themes": [{"id": "%s", "label": "%s"}], "voices": %d, "channel": "form",
                 "occurredOn": "%s", "consent": {"quote": %s}, "quote": %s}"""
                        .formatted(
                                id,
                                forum,
                                theme,
                                theme.equals("transport") ? "Getting to school" : theme,
                                voices,
                                on,
                                quote != null,
                                quote == null ? null : "\"" + quote + "\"");
        TOPIC.putEvent(id, "org.parentvoice.feedback.themed.v1", id, forum, json);
        return id;
    }
}
