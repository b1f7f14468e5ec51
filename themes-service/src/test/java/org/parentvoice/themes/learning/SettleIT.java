package org.parentvoice.themes.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.learning.trial.CorrectedText;
import org.parentvoice.themes.learning.trial.TrialOrder;
import org.parentvoice.themes.testing.SmallModel;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What becomes of a candidate when it was compared, whatever it was that came of that. */
@ThemesTest
class SettleIT {

    private static final byte[] FILE = SmallModel.file();
    private static final String OBJECTION = "on held-back voices, macro F1 is lower";

    private final ModelsApi operator;

    @Autowired private Learner learner;
    @Autowired private Models models;
    @Autowired private BuiltIn builtIn;
    @Autowired private ActiveClassifier classifier;
    @Autowired private MongoTemplate mongo;

    SettleIT(@Autowired ApplicationContext context) {
        this.operator = new ModelsApi(context.getEnvironment());
    }

    @BeforeEach
    @AfterEach
    void nothingLearnt() {
        Corrected.clear(mongo);
        classifier.followNow();
    }

    @Test
    void aWorseOneIsKeptAndDecidesOnlyIfAnOperatorSaysSo() {
        String before = builtIn.known().modelId();
        StoredModel worse = candidate("5e771e01", OBJECTION);
        assertThat(settle(worse)).isEqualTo(TrainingOutcome.REJECTED);
        classifier.followNow();
        assertThat(models.inForce().isBuiltIn()).isTrue();
        assertThat(models.inForce().version()).isZero();
        assertThat(classifier.modelId()).isEqualTo(before);
        JsonNode view = operator.view(worse.id());
        assertThat(view.get("state").asString()).isEqualTo("rejected");
        assertThat(view.get("objection").asString()).isEqualTo(OBJECTION);
        assertThat(view.get("available").asBoolean()).isTrue();

        assertThat(operator.activate(worse.id(), "{\"reason\": \" \"}").status()).isEqualTo(400);
        assertThat(models.inForce().isBuiltIn()).isTrue();

        assertThat(operator.activate(worse.id()).status()).isEqualTo(200);
        assertThat(operator.active().get("id").asString()).isEqualTo(worse.id());
        assertThat(operator.active().get("objection").asString()).isEqualTo(OBJECTION);
        assertThat(models.inForce().note()).isEqualTo("Families asked about it");
        assertThat(classifier.modelId()).isEqualTo(SmallModel.modelId());
        JsonNode event = ModelsApi.event("activated", worse.modelId());
        assertThat(event.get("by").asString()).isEqualTo("operator");
        assertThat(event.get("previousModelId").asString()).isEqualTo(before);
        assertThat(event.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void oneThatIsNoWorseTakesOver() {
        StoredModel candidate = candidate("5e771e02", null);
        assertThat(settle(candidate)).isEqualTo(TrainingOutcome.TOOK_OVER);
        classifier.followNow();
        assertThat(classifier.modelId()).isEqualTo(SmallModel.modelId());
        assertThat(operator.active().get("id").asString()).isEqualTo(candidate.id());
        assertThat(operator.active().get("objection").isNull()).isTrue();
        JsonNode event = ModelsApi.event("trained", candidate.modelId());
        assertThat(event.get("by").asString()).isEqualTo("themes-service");
        assertThat(event.get("previousModelId").asString()).isEqualTo(builtIn.known().modelId());
    }

    @Test
    void whatAnOperatorChoseMeanwhileStays() {
        StoredModel chosen = candidate("5e771e03", OBJECTION);
        assertThat(settle(chosen)).isEqualTo(TrainingOutcome.REJECTED);
        ModelInForce compared = models.inForce();
        assertThat(operator.activate(chosen.id()).status()).isEqualTo(200);
        StoredModel late = candidate("5e771e04", null);
        assertThat(learner.settle(late, FILE, compared)).isEqualTo(TrainingOutcome.OVERTAKEN);
        assertThat(models.inForce().model()).isEqualTo(chosen.id());
        assertThat(models.inForce().version()).isEqualTo(1);
        assertThat(operator.view(late.id()).get("state").asString()).isEqualTo("candidate");
        assertThat(operator.activate(late.id()).status()).isEqualTo(200);
        assertThat(models.inForce().model()).isEqualTo(late.id());
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        StoredModel model = candidate("5e771e05", null);
        assertThat(settle(model)).isEqualTo(TrainingOutcome.TOOK_OVER);
        assertThat(settle(model)).isEqualTo(TrainingOutcome.UNCHANGED);
        assertThat(models.inForce().version()).isEqualTo(1);
        assertThat(models.stored()).extracting(StoredModel::id).containsExactly(model.id());

        StoredModel worse = candidate("5e771e06", OBJECTION);
        assertThat(settle(worse)).isEqualTo(TrainingOutcome.REJECTED);
        assertThat(settle(worse)).isEqualTo(TrainingOutcome.UNCHANGED);
        assertThat(models.inForce().model()).isEqualTo(model.id());
    }

    @Test
    void theNextGenerationIsComparedWithTheLearntOneAndFollowsIt() throws Exception {
        Corrected.add(mongo, 4, LabelledText::themes);
        StoredModel first = candidate("5e771e07", null);
        assertThat(settle(first)).isEqualTo(TrainingOutcome.TOOK_OVER);

        TrialOrder order = order(first);
        assertThat(Optional.ofNullable(order.current()))
                .hasValueSatisfying(
                        model -> assertThat(model.id()).isEqualTo(SmallModel.modelId()));
        assertThat(order.corrected())
                .filteredOn(CorrectedText::known)
                .extracting(CorrectedText::id)
                .containsExactlyInAnyOrder("corrected-000", "corrected-001");
        assertThat(order.corrected()).hasSize(4);

        StoredModel second = candidate("5e771e08", null);
        assertThat(settle(second)).isEqualTo(TrainingOutcome.TOOK_OVER);
        assertThat(models.inForce().served()).containsExactly(first.id(), second.id());
        assertThat(operator.active().get("id").asString()).isEqualTo(second.id());
        assertThat(operator.view(first.id()).get("state").asString()).isEqualTo("retired");
        JsonNode event = ModelsApi.event("trained", second.modelId());
        assertThat(event.get("previousModelId").asString()).isEqualTo(first.modelId());
        assertThat(event.get("version").asInt()).isEqualTo(2);
    }

    /** What the training process would get, written as it is for one. */
    private TrialOrder order(StoredModel inForce) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var writer = new TrialOrder.Writer(bytes, learner.file(inForce));
        learner.write(inForce.learntUntil(), writer);
        writer.end();
        return TrialOrder.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private TrainingOutcome settle(StoredModel model) {
        return learner.settle(model, FILE, models.inForce());
    }

    /** A candidate that knows the first two corrections. */
    private StoredModel candidate(String id, @Nullable String objection) {
        Instant trained = Instant.parse("2026-11-20T10:00:00Z");
        return new StoredModel(
                id,
                "learnt-1/send-1/" + id,
                builtIn.known().figures(),
                new TrainedOn(60, 2),
                objection,
                Corrected.FIRST.plusSeconds(1),
                trained,
                "schedule",
                models.modelId(models.inForce()),
                FILE.length,
                Math.ceilDiv(FILE.length, ModelFiles.PART),
                true);
    }
}
