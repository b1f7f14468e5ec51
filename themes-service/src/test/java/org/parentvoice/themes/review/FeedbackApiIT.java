package org.parentvoice.themes.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.EndpointRules;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Contract;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ThemesTest
class FeedbackApiIT {

    private static final String FEEDBACK = "/api/forums/leeds/feedback/";
    private static final String TEXT = "The school taxi did not come again this week.";
    private static final String CORRECTION =
            "{\"themes\": [\"therapies\"], \"sentiment\": \"praise\"}";

    private final ApplicationContext context;
    private final Api api;
    private final String leeds = TestStack.issuer().coordinator("leeds");
    private final String id = Samples.newId();

    FeedbackApiIT(@Autowired ApplicationContext context) {
        this.context = context;
        this.api = new Api(context.getEnvironment());
    }

    @BeforeEach
    void themed() {
        Log.receive(id, "leeds", TEXT);
        Log.await(id, 1);
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(EndpointRules.missing(context)).isEmpty();
    }

    @Test
    void onlyThisForumsCoordinatorsReadAndCorrect() {
        String other = TestStack.issuer().coordinator("leicestershire");
        String national = TestStack.issuer().role("national");
        String expired = TestStack.issuer().expired("leeds");
        for (String path : List.of("/api/forums/leeds/feedback", FEEDBACK + id)) {
            assertThat(api.get(path, null).status()).isEqualTo(401);
            assertThat(api.get(path, expired).status()).isEqualTo(401);
            assertThat(api.get(path, other).status()).isEqualTo(403);
            assertThat(api.get(path, national).status()).isEqualTo(403);
            assertThat(api.get(path, leeds).status()).isEqualTo(200);
        }
        assertThat(correct(null, CORRECTION).status()).isEqualTo(401);
        assertThat(correct(other, CORRECTION).status()).isEqualTo(403);
        assertThat(correct(national, CORRECTION).status()).isEqualTo(403);
    }

    @Test
    void anotherForumsFeedbackIsNotThere() {
        String other = TestStack.issuer().coordinator("leicestershire");
        String path = "/api/forums/leicestershire/feedback/" + id;
        assertThat(api.get(path, other).status()).isEqualTo(404);
        assertThat(api.put(path + "/themes", other, CORRECTION).status()).isEqualTo(404);
        assertThat(api.get(FEEDBACK + Samples.newId(), leeds).status()).isEqualTo(404);
        String nowhere = TestStack.issuer().coordinator("nowhere");
        assertThat(api.get("/api/forums/nowhere/feedback", nowhere).status()).isEqualTo(404);
    }

    @Test
    void showsWhatTheMachineDecidedAndWhy() {
        JsonNode one = api.get(FEEDBACK + id, leeds).json();
        assertThat(one.get("text").asString()).isEqualTo(TEXT);
        assertThat(one.at("/themes/0/id").asString()).isEqualTo("transport");
        assertThat(one.at("/themes/0/confidence").asDouble()).isBetween(0.1, 1.0);
        assertThat(one.at("/themes/0/evidence/0/text").asString()).isNotEmpty();
        assertThat(one.at("/decidedBy/kind").asString()).isEqualTo("machine");
        assertThat(one.at("/consent/quote").asBoolean()).isTrue();
        assertThat(one.at("/provenance/source").asString()).isEqualTo("form");
        assertThat(one.get("occurredOn").asString()).isEqualTo("2026-11-03");
    }

    @Test
    void aCorrectionHoldsIsPublishedAndSurvivesAReplay() {
        JsonNode corrected = correct(leeds, CORRECTION).json();
        assertThat(corrected.at("/themes/0/id").asString()).isEqualTo("therapies");
        assertThat(corrected.get("sentiment").asString()).isEqualTo("praise");
        assertThat(corrected.get("sequence").asLong()).isEqualTo(2);
        assertThat(corrected.at("/decidedBy/name").asString()).isEqualTo("coordinator");
        assertThat(corrected.at("/corrections/0/replacedThemes/0").asString())
                .isEqualTo("transport");

        Log.Entry event = Log.await(id, 2).getLast();
        assertThat(event.type()).isEqualTo("org.parentvoice.feedback.corrected.v1");
        assertThat(Contract.violations(event.type(), event.data().toString())).isEmpty();

        Log.receive(id, "leeds", TEXT);
        Log.Entry replayed = Log.await(id, 3).getLast();
        assertThat(replayed).isEqualTo(event);
        assertThat(api.get(FEEDBACK + id, leeds).json()).isEqualTo(corrected);
    }

    @Test
    void theSameCorrectionTwiceIsOne() {
        JsonNode first = correct(leeds, CORRECTION).json();
        assertThat(correct(leeds, CORRECTION).json()).isEqualTo(first);
    }

    @Test
    void noThemeIsADecisionToo() {
        JsonNode corrected = correct(leeds, "{\"themes\": []}").json();
        assertThat(corrected.get("themes").isEmpty()).isTrue();
        assertThat(corrected.get("sentiment").asString()).isEqualTo("concern");
        assertThat(corrected.get("review").isNull()).isTrue();
    }

    @Test
    void whatIsWrongWithACorrectionIsSaid() {
        assertInvalid(
                "{\"themes\": [\"parking\"]}", "themes", "The themes are: ehcp-application, ");
        assertInvalid("{\"themes\": [null]}", "themes", "The themes are: ");
        assertInvalid("{}", "themes", "Say which themes");
        assertInvalid("{\"themes\": [], \"sentiment\": \"cross\"}", "sentiment", "concern, praise");
        assertThat(correct(leeds, "themes?").status()).isEqualTo(400);
    }

    private void assertInvalid(String json, String field, String message) {
        Api.Answer answer = correct(leeds, json);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").asString()).contains(message);
    }

    private Api.Answer correct(@Nullable String token, String json) {
        return api.put(FEEDBACK + id + "/themes", token, json);
    }
}
