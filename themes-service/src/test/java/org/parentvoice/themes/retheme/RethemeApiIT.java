package org.parentvoice.themes.retheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.feedback.ErasedFeedback;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ThemesTest
class RethemeApiIT {

    private static final String RUNS = "/api/forums/derwent/feedback/retheme-runs";
    private static final String OPS = "/api/ops/themes/retheme-runs";
    private static final String TALLY = "/api/forums/derwent/feedback/tally";

    @Autowired private Feedbacks feedbacks;

    private final Api api;
    private final String derwent = TestStack.issuer().coordinator("derwent");
    private final String operator = TestStack.issuer().role("operator");

    RethemeApiIT(@Autowired Environment environment) {
        this.api = new Api(environment);
    }

    @Test
    void aReportMadeBeforeARunCanBeMadeAgain() {
        List<Feedback> old = add(230);
        JsonNode before = api.get(TALLY + "?from=2026-10-01", derwent).json();
        assertThat(before.get("pieces").asInt()).isGreaterThanOrEqualTo(230);
        assertThat(voices(before, "transport")).isGreaterThanOrEqualTo(2 * 230);

        awaitEnd(RUNS, api.post(RUNS, derwent, "{}"), derwent);

        JsonNode now = api.get(TALLY, derwent).json();
        assertThat(voices(now, "transport")).isLessThan(voices(before, "transport"));
        String again = TALLY + "?from=2026-10-01&asOf=" + before.get("asOf").asString();
        assertThat(api.get(again, derwent).json()).isEqualTo(before);

        feedbacks.erase(
                List.of(
                        new ErasedFeedback(
                                old.getFirst().id(), "derwent", Instant.now(), "parent")));
        JsonNode erased = api.get(again, derwent).json();
        assertThat(erased.get("pieces").asInt()).isEqualTo(before.get("pieces").asInt() - 1);
        assertThat(erased.get("erasedSince").asInt())
                .isEqualTo(before.get("erasedSince").asInt() + 1);
    }

    @Test
    void aTallyOfTimesToComeIsRefused() {
        assertThat(api.get(TALLY + "?asOf=2999-01-01T00:00:00Z", derwent).status()).isEqualTo(400);
        assertThat(api.get(TALLY + "?from=2026-02-01&to=2026-01-01", derwent).status())
                .isEqualTo(400);
        assertThat(api.get(TALLY + "?asOf=yesterday", derwent).status()).isEqualTo(400);
        assertThat(api.get(TALLY, TestStack.issuer().coordinator("leeds")).status()).isEqualTo(403);
    }

    @Test
    void anOperatorLooksAgainAtAllForums() {
        List<Feedback> old = add(3);
        JsonNode ended = awaitEnd(OPS, api.post(OPS, operator, "{}"), operator);
        assertThat(ended.get("forum").isNull()).isTrue();
        assertThat(ended.get("changed").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(ended.get("by").asString()).isEqualTo("operator");
        assertThat(feedbacks.find("derwent", old.getFirst().id()).orElseThrow().sequence())
                .isEqualTo(2);
        assertThat(api.get(OPS, operator).json().findValuesAsString("id"))
                .contains(ended.get("id").asString());
        assertThat(api.get(RUNS, derwent).json().findValuesAsString("id"))
                .doesNotContain(ended.get("id").asString());

        JsonNode one = awaitEnd(OPS, api.post(OPS, operator, "{\"forum\": \"derwent\"}"), operator);
        assertThat(one.get("unchanged").asInt()).isGreaterThanOrEqualTo(3);
        String id = one.get("id").asString();
        assertThat(api.get(RUNS + "/" + id, derwent).status()).isEqualTo(200);
        assertThat(api.post(RUNS + "/" + id + "/stop", derwent, "").status()).isEqualTo(409);
        assertThat(api.post(OPS + "/" + id + "/resume", operator, "").status()).isEqualTo(409);
        assertThat(api.post(OPS, operator, "{\"forum\": \"nowhere\"}").status()).isEqualTo(404);
    }

    @Test
    void onlyThoseWhoMayStartAndSee() {
        String other = TestStack.issuer().coordinator("leeds");
        assertThat(api.post(RUNS, other, "{}").status()).isEqualTo(403);
        assertThat(api.post(RUNS, operator, "{}").status()).isEqualTo(403);
        assertThat(api.post(RUNS, null, "{}").status()).isEqualTo(401);
        assertThat(api.get(RUNS, other).status()).isEqualTo(403);
        assertThat(api.post(OPS, derwent, "{}").status()).isEqualTo(403);
        assertThat(api.get(OPS, derwent).status()).isEqualTo(403);
        assertThat(api.get(OPS, null).status()).isEqualTo(401);
        assertThat(api.get(RUNS + "/" + Samples.newId(), derwent).status()).isEqualTo(404);
        assertThat(api.post(RUNS + "/" + Samples.newId() + "/stop", derwent, "").status())
                .isEqualTo(404);
    }

    private JsonNode awaitEnd(String path, Api.Answer started, String token) {
        assertThat(started.status()).isEqualTo(202);
        String run = path + "/" + started.json().get("id").asString();
        assertThat(started.location()).endsWith(run);
        JsonNode ended =
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(
                                () -> api.get(run, token).json(),
                                at -> !at.get("state").asString().equals("running"));
        assertThat(ended.get("state").asString()).isEqualTo("finished");
        return ended;
    }

    private List<Feedback> add(int pieces) {
        List<Feedback> feedback =
                IntStream.range(0, pieces)
                        .mapToObj(
                                i ->
                                        Samples.sortedBefore(
                                                Samples.newId(),
                                                "derwent",
                                                "We waited 38 weeks for the plan and nobody rang.",
                                                Instant.parse("2026-10-05T08:00:00Z")))
                        .toList();
        feedbacks.add(feedback);
        return feedback;
    }

    private static int voices(JsonNode tally, String theme) {
        return tally.get("themes")
                .valueStream()
                .filter(line -> line.get("theme").asString().equals(theme))
                .mapToInt(line -> line.get("voices").asInt())
                .sum();
    }
}
