package org.parentvoice.themes.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.model.Corpus;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.SmallModel;
import org.parentvoice.themes.testing.ThemesTest;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The training process is the real one, with the whole corpus. */
@ThemesTest
class LearningIT {

    private static final String MODELS = ModelsApi.PATH;
    private static final Duration TRAINED_WITHIN = Duration.ofMinutes(20);
    private static final int MANY = 3_000;

    private final Api api;
    private final ModelsApi operator;

    @Autowired private MongoTemplate mongo;
    @Autowired private BuiltIn builtIn;
    @Autowired private Models models;
    @Autowired private Learner learner;
    @Autowired private ActiveClassifier classifier;
    @Autowired private Learning learning;

    LearningIT(@Autowired ApplicationContext context) {
        this.api = new Api(context.getEnvironment());
        this.operator = new ModelsApi(context.getEnvironment());
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
        String why = "{\"reason\": \"Families asked about it\"}";
        assertThat(api.get(MODELS, null).status()).isEqualTo(401);
        assertThat(api.get(MODELS, coordinator).status()).isEqualTo(403);
        assertThat(api.post(MODELS, coordinator, "").status()).isEqualTo(403);
        assertThat(api.post(MODELS + "/built-in/activate", coordinator, why).status())
                .isEqualTo(403);
        assertThat(operator.activate("nobody").status()).isEqualTo(404);
        Api.Answer noReason = operator.activate("built-in", "{}");
        assertThat(noReason.status()).isEqualTo(400);
        assertThat(noReason.json().at("/errors/0/field").asString()).isEqualTo("reason");
    }

    @Test
    void whatPeopleCorrectedMakesAModelThatTakesOverAndCanBeTakenBack() {
        String before = builtIn.known().modelId();
        Corrected.add(mongo, 240, LabelledText::themes);
        assertThat(operator.train().status()).isEqualTo(202);
        assertThat(operator.train().status()).isEqualTo(409);

        assertThat(decidedBy()).isEqualTo(before);
        assertThat(operator.training().get("state").asString()).isEqualTo("running");

        assertThat(outcome()).isEqualTo("took-over");
        JsonNode model = operator.active();
        assertThat(model.get("modelId").asString()).startsWith("learnt-1/send-1/");
        assertThat(model.at("/trainedOn/statements").asInt()).isEqualTo(Corpus.read().size());
        assertThat(model.at("/trainedOn/corrections").asInt()).isBetween(160, 220);
        assertThat(model.at("/figures/corrections/texts").asInt()).isBetween(30, 80);
        assertThat(model.at("/figures/voices/texts").asInt()).isGreaterThan(500);
        assertThat(operator.training().get("newCorrections").asInt()).isZero();

        // Nobody told this instance but the database.
        String learnt = model.get("modelId").asString();
        Awaitility.await().until(() -> classifier.modelId().equals(learnt));
        assertThat(decidedBy()).isEqualTo(learnt);

        assertThat(operator.activate("built-in").status()).isEqualTo(200);
        assertThat(decidedBy()).isEqualTo(before);
        assertThat(operator.view(model.get("id").asString()).get("state").asString())
                .isEqualTo("retired");
        JsonNode trained = ModelsApi.event("trained", learnt);
        assertThat(trained.get("previousModelId").asString()).isEqualTo(before);
        assertThat(trained.get("by").asString()).isEqualTo("themes-service");
        JsonNode back = ModelsApi.event("rolled-back", before);
        assertThat(back.get("previousModelId").asString()).isEqualTo(learnt);
        assertThat(back.get("by").asString()).isEqualTo("operator");
    }

    /** Every theme of many statements taken for the next one: enough to do harm everywhere. */
    @EnabledIfSystemProperty(named = "learning.whole", matches = "true")
    @Test
    void whatContradictsTheCorpusIsRejected() {
        List<LabelledText> corpus =
                Corpus.read().stream().filter(each -> !each.themes().isEmpty()).toList();
        List<LabelledText> some =
                IntStream.range(0, MANY)
                        .mapToObj(i -> corpus.get(i * corpus.size() / MANY))
                        .toList();
        Corrected.add(mongo, some, LearningIT::wrong);
        assertThat(operator.train().status()).isEqualTo(202);
        assertThat(outcome()).isEqualTo("rejected");
        assertThat(classifier.modelId()).isEqualTo(builtIn.known().modelId());
        JsonNode rejected = operator.models().findFirst().orElseThrow();
        assertThat(rejected.get("state").asString()).isEqualTo("rejected");
        assertThat(rejected.get("objection").asString()).startsWith("on held-back voices, ");
    }

    /** A model that learnt from next to nothing is in force, and knows the first hundred. */
    @EnabledIfSystemProperty(named = "learning.whole", matches = "true")
    @Test
    void theNextGenerationIsComparedWithTheLearntModelInForce() {
        Corrected.add(mongo, 240, LabelledText::themes);
        StoredModel first = small(Corrected.FIRST.plusSeconds(99));
        assertThat(learner.settle(first, SmallModel.file(), models.inForce()))
                .isEqualTo(TrainingOutcome.TOOK_OVER);
        assertThat(operator.train().status()).isEqualTo(202);
        assertThat(outcome()).isEqualTo("took-over");
        JsonNode second = operator.active();
        assertThat(second.get("basedOn").asString()).isEqualTo(first.modelId());
        assertThat(second.at("/figures/corrections/current/micro").asDouble())
                .isLessThan(second.at("/figures/corrections/candidate/micro").asDouble() - 0.2);
        JsonNode event = ModelsApi.event("trained", second.get("modelId").asString());
        assertThat(event.get("previousModelId").asString()).isEqualTo(first.modelId());
        assertThat(event.get("version").asInt()).isEqualTo(2);
    }

    @Test
    void stoppedInTheMiddleNothingIsLeftAndItCanBeginAgain() {
        Corrected.add(mongo, 10, LabelledText::themes);
        assertThat(operator.train().status()).isEqualTo(202);
        ProcessHandle child =
                Awaitility.await().until(LearningIT::child, Optional::isPresent).orElseThrow();
        learning.stop();
        try {
            assertThat(child.isAlive()).isFalse();
            assertThat(operator.training().get("state").asString()).isEqualTo("idle");
            assertThat(operator.training().get("endedAt").isNull()).isTrue();
            assertThat(mongo.getCollection(StoredModel.COLLECTION).countDocuments()).isZero();
            assertThat(mongo.getCollection(ModelFiles.COLLECTION).countDocuments()).isZero();
            assertThat(operator.train().status()).isEqualTo(409);
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

    /** What came of the training that runs. */
    private String outcome() {
        Awaitility.await()
                .atMost(TRAINED_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> operator.training().get("state").asString().equals("idle"));
        return operator.training().get("outcome").asString();
    }

    private static Set<String> wrong(LabelledText text) {
        List<String> all = ThemeSet.builtIn().ids().stream().sorted().toList();
        return text.themes().stream()
                .map(theme -> all.get((all.indexOf(theme) + 1) % all.size()))
                .collect(Collectors.toSet());
    }

    private StoredModel small(Instant learntUntil) {
        int bytes = SmallModel.file().length;
        return new StoredModel(
                StoredModel.idOf(SmallModel.modelId()),
                SmallModel.modelId(),
                builtIn.known().figures(),
                new TrainedOn(60, 100),
                null,
                learntUntil,
                learntUntil,
                "schedule",
                builtIn.known().modelId(),
                bytes,
                Math.ceilDiv(bytes, ModelFiles.PART),
                true);
    }
}
