package org.parentvoice.themes.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Contract;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The training process is the real one, with the whole corpus: each run takes a minute or two. */
@ThemesTest
class LearningIT {

    private static final String MODELS = "/api/ops/themes/models";
    private static final Duration TRAINED_WITHIN = Duration.ofMinutes(20);
    private static final String WHY = "{\"reason\": \"Families asked about it\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;
    private final String operator = TestStack.issuer().role("operator");

    @Autowired private MongoTemplate mongo;
    @Autowired private BuiltIn builtIn;
    @Autowired private ActiveClassifier classifier;
    @Autowired private Learning learning;

    LearningIT(@Autowired ApplicationContext context) {
        this.api = new Api(context.getEnvironment());
    }

    @BeforeEach
    @AfterEach
    void nothingLearnt() {
        Corrected.clear(mongo);
        classifier.followNow();
    }

    @Test
    void onlyOperatorsSeeAndChangeModels() {
        String coordinator = TestStack.issuer().coordinator("leeds");
        assertThat(api.get(MODELS, null).status()).isEqualTo(401);
        assertThat(api.get(MODELS, coordinator).status()).isEqualTo(403);
        assertThat(api.post(MODELS, coordinator, "").status()).isEqualTo(403);
        assertThat(api.post(MODELS + "/built-in/activate", coordinator, WHY).status())
                .isEqualTo(403);
        assertThat(api.post(MODELS + "/nobody/activate", operator, WHY).status()).isEqualTo(404);
        Api.Answer noReason = api.post(MODELS + "/built-in/activate", operator, "{}");
        assertThat(noReason.status()).isEqualTo(400);
        assertThat(noReason.json().at("/errors/0/field").asString()).isEqualTo("reason");
    }

    @Test
    void whatPeopleCorrectedMakesAModelThatTakesOverAndCanBeTakenBack() {
        String before = builtIn.known().modelId();
        Corrected.add(mongo, 240, LabelledText::themes);
        assertThat(api.post(MODELS, operator, "").status()).isEqualTo(202);
        assertThat(api.post(MODELS, operator, "").status()).isEqualTo(409);

        assertThat(decidedBy()).isEqualTo(before);
        assertThat(training().get("state").asString()).isEqualTo("running");

        awaitEnd();
        assertThat(training().get("outcome").asString()).isEqualTo("took-over");
        JsonNode model = active();
        assertThat(model.get("modelId").asString()).startsWith("learnt-1/send-1/");
        assertThat(model.at("/trainedOn/corrections").asInt()).isBetween(160, 220);
        assertThat(model.at("/figures/corrections/texts").asInt()).isBetween(30, 80);
        assertThat(model.at("/figures/voices/texts").asInt()).isGreaterThan(500);
        assertThat(training().get("newCorrections").asInt()).isZero();

        // Nobody told this instance but the database.
        String learnt = model.get("modelId").asString();
        Awaitility.await().until(() -> classifier.modelId().equals(learnt));
        assertThat(decidedBy()).isEqualTo(learnt);

        assertThat(api.post(MODELS + "/built-in/activate", operator, WHY).status()).isEqualTo(200);
        assertThat(decidedBy()).isEqualTo(before);
        assertThat(view(model.get("id").asString()).get("state").asString()).isEqualTo("retired");
        JsonNode trained = event("trained", learnt);
        assertThat(trained.get("previousModelId").asString()).isEqualTo(before);
        assertThat(trained.get("by").asString()).isEqualTo("themes-service");
        JsonNode back = event("rolled-back", before);
        assertThat(back.get("previousModelId").asString()).isEqualTo(learnt);
        assertThat(back.get("by").asString()).isEqualTo("operator");
    }

    @Test
    void stoppedInTheMiddleNothingIsLeftAndItCanBeginAgain() {
        Corrected.add(mongo, 10, LabelledText::themes);
        assertThat(api.post(MODELS, operator, "").status()).isEqualTo(202);
        ProcessHandle child =
                Awaitility.await().until(LearningIT::child, Optional::isPresent).orElseThrow();
        learning.stop();
        try {
            assertThat(child.isAlive()).isFalse();
            assertThat(training().get("state").asString()).isEqualTo("idle");
            assertThat(training().get("endedAt").isNull()).isTrue();
            assertThat(mongo.getCollection(StoredModel.COLLECTION).countDocuments()).isZero();
            assertThat(mongo.getCollection(ModelFiles.COLLECTION).countDocuments()).isZero();
            assertThat(api.post(MODELS, operator, "").status()).isEqualTo(409);
        } finally {
            learning.start();
        }
    }

    private static Optional<ProcessHandle> child() {
        return ProcessHandle.current()
                .children()
                .filter(each -> each.info().commandLine().orElse("").endsWith("train-candidate"))
                .findFirst();
    }

    /** Who decides about feedback that comes in now. */
    private static String decidedBy() {
        String id = Samples.newId();
        Log.receive(id, "leeds", "The school taxi did not come again this week.");
        return Log.await(id, 1).getFirst().data().at("/decidedBy/name").asString();
    }

    private void awaitEnd() {
        Awaitility.await()
                .atMost(TRAINED_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> training().get("state").asString().equals("idle"));
    }

    private JsonNode training() {
        return api.get(MODELS, operator).json().get("training");
    }

    private JsonNode active() {
        return models().filter(each -> each.get("state").asString().equals("active"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode view(String id) {
        return models().filter(each -> each.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> models() {
        JsonNode all = api.get(MODELS, operator).json().get("models");
        return StreamSupport.stream(all.spliterator(), false);
    }

    /** What the log says of a change; it keeps to the contract. */
    private static JsonNode event(String reason, String modelId) {
        JsonNode event =
                Awaitility.await()
                        .until(
                                () ->
                                        new TestTopic("theme-models")
                                                .of("theme-model").stream()
                                                        .map(each -> JSON.readTree(each.value()))
                                                        .filter(
                                                                each ->
                                                                        has(each, "reason", reason)
                                                                                && has(
                                                                                        each,
                                                                                        "modelId",
                                                                                        modelId))
                                                        .reduce((first, last) -> last),
                                Optional::isPresent)
                        .orElseThrow();
        assertThat(Contract.violations(ModelEvents.TYPE, event.toString())).isEmpty();
        return event;
    }

    private static boolean has(JsonNode event, String field, String value) {
        return event.get(field).asString().equals(value);
    }
}
