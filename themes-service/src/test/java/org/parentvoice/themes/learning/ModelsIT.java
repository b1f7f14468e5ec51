package org.parentvoice.themes.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.model.BuiltInModel;
import org.parentvoice.themes.classify.model.ModelFile;
import org.parentvoice.themes.testing.SmallModel;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.ErrorResponseException;

@ThemesTest
class ModelsIT {

    @Autowired private Models models;
    @Autowired private ModelChoice choice;
    @Autowired private ModelFiles files;
    @Autowired private BuiltIn builtIn;
    @Autowired private ActiveClassifier classifier;
    @Autowired private LearningProperties properties;
    @Autowired private MongoTemplate mongo;

    @BeforeEach
    @AfterEach
    void nothingLearnt() {
        Corrected.clear(mongo);
        classifier.followNow();
    }

    @Test
    void atFirstTheBuiltInModelIsInForce() {
        assertThat(models.inForce().version()).isZero();
        assertThat(models.modelId(models.inForce())).isEqualTo(builtIn.known().modelId());
        assertThat(classifier.modelId()).isEqualTo(builtIn.known().modelId());
        assertThat(models.find("built-in")).contains(builtIn.known());
        assertThat(models.find(builtIn.known().id())).contains(builtIn.known());
        assertThat(models.find("nobody")).isEmpty();
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsToldToLookAgain() throws IOException {
        KnownModel first = added("aaaaaaaa", builtInFile());
        KnownModel second = added("bbbbbbbb", builtInFile());
        ModelInForce before = models.inForce();
        Optional<ModelInForce> one = models.change(before, first, ChangeReason.TRAINED, null);
        assertThat(one).isPresent();
        assertThat(models.change(before, second, ChangeReason.ACTIVATED, "Why")).isEmpty();
        assertThat(models.inForce().model()).isEqualTo("aaaaaaaa");
        assertThat(models.inForce().version()).isEqualTo(1);
    }

    @Test
    void anInstanceThatStartsAndOneThatRunsTakeTheModelInForce() {
        KnownModel model = added("cccccccc", SmallModel.file());
        var running = new ActiveClassifier(models, files, builtIn, new SimpleMeterRegistry());
        var before = running.current();
        models.change(models.inForce(), model, ChangeReason.TRAINED, null);
        assertThat(running.current()).as("until it looks").isSameAs(before);
        running.followNow();
        assertThat(running.modelId()).isEqualTo(SmallModel.modelId());
        var followed = running.current();
        running.followNow();
        assertThat(running.current()).as("not read twice").isSameAs(followed);
        var meters = new SimpleMeterRegistry();
        var started = new ActiveClassifier(models, files, builtIn, meters);
        assertThat(started.modelId()).isEqualTo(SmallModel.modelId());
        assertThat(
                        meters.get("parentvoice.themes.model.info")
                                .tag("model", SmallModel.modelId())
                                .gauge()
                                .value())
                .isEqualTo(1);
    }

    @Test
    void aModelThatCannotBeReadLeavesTheOneBefore() throws IOException {
        byte[] half = Arrays.copyOf(builtInFile(), 1_000_000);
        models.change(models.inForce(), added("dddddddd", half), ChangeReason.ACTIVATED, "Why");
        var before = classifier.current();
        classifier.followNow();
        assertThat(classifier.current()).isSameAs(before);
        var started = new ActiveClassifier(models, files, builtIn, new SimpleMeterRegistry());
        assertThat(started.modelId()).isEqualTo(builtIn.known().modelId());
    }

    /** As after a backup was brought back. */
    @Test
    void aVersionThatComesAgainIsReadAnew() throws IOException {
        var running = new ActiveClassifier(models, files, builtIn, new SimpleMeterRegistry());
        byte[] half = Arrays.copyOf(builtInFile(), 1_000_000);
        models.change(models.inForce(), added("dddddddd", half), ChangeReason.ACTIVATED, "Why");
        running.followNow();
        Corrected.clear(mongo);
        running.followNow();
        KnownModel readable = added("cccccccc", SmallModel.file());
        models.change(models.inForce(), readable, ChangeReason.TRAINED, null);
        running.followNow();
        assertThat(running.modelId()).isEqualTo(SmallModel.modelId());
    }

    @Test
    void aFileLargerThanADocumentMayBeIsKeptInParts() throws IOException {
        var bytes = new byte[17_000_000];
        new Random(1).nextBytes(bytes);
        StoredModel model = stored("eeeeeeee", bytes);
        assertThat(models.add(model, bytes)).isTrue();
        assertThat(models.add(model, bytes)).isFalse();
        assertThat(model.parts()).isGreaterThan(1);
        assertThat(files.open(model).readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void onlyTheNewestFilesAndTheOneInUseAreKept() {
        byte[] file = {1, 2, 3};
        List<KnownModel> all =
                IntStream.range(0, properties.modelsKept() + 3)
                        .mapToObj(
                                i -> {
                                    KnownModel added = added("model-" + i, file);
                                    if (i == 0) {
                                        takesOver(added);
                                    }
                                    return added;
                                })
                        .toList();
        List<String> kept = kept();
        assertThat(kept).hasSize(properties.modelsKept() + 1).contains("model-0");
        assertThat(models.stored()).hasSize(all.size());
        assertThat(mongo.getCollection(ModelFiles.COLLECTION).countDocuments())
                .isEqualTo(kept.size());

        StoredModel gone =
                models.stored().stream().filter(each -> !each.kept()).findFirst().orElseThrow();
        assertThat(models.add(gone, file)).as("trained once more").isFalse();
        assertThat(files.open(gone)).hasBinaryContent(file);
        assertThat(models.find(gone.id()).orElseThrow().stored())
                .extracting(StoredModel::kept)
                .isEqualTo(true);
    }

    @Test
    void whatWasInForceBeforeKeepsItsFileHoweverManyCandidatesCome() {
        byte[] file = {1, 2, 3};
        KnownModel first = added("first", file);
        takesOver(first);
        takesOver(added("second", file));
        takesOver(added("third", file));
        takesOver(first);
        takesOver(added("fourth", file));
        assertThat(models.inForce().served()).containsExactly("second", "third", "first", "fourth");

        addCandidates(file);
        assertThat(kept())
                .hasSize(properties.modelsKept() + 3)
                .contains("third", "first", "fourth")
                .doesNotContain("second");
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> choice.activate("second", "Families asked about it"))
                .satisfies(refused -> assertThat(refused.getStatusCode().value()).isEqualTo(409));
        assertThat(models.inForce().model()).isEqualTo("fourth");

        takesOver(builtIn.known());
        addCandidates(file);
        assertThat(kept())
                .hasSize(properties.modelsKept() + 2)
                .contains("first", "fourth")
                .doesNotContain("third");
    }

    private void takesOver(KnownModel model) {
        assertThat(models.change(models.inForce(), model, ChangeReason.TRAINED, null)).isPresent();
    }

    private void addCandidates(byte[] file) {
        int there = models.stored().size();
        for (int i = 0; i <= properties.modelsKept(); i++) {
            added("candidate-" + (there + i), file);
        }
    }

    private List<String> kept() {
        return models.stored().stream().filter(StoredModel::kept).map(StoredModel::id).toList();
    }

    private KnownModel added(String id, byte[] file) {
        StoredModel model = stored(id, file);
        assertThat(models.add(model, file)).isTrue();
        return KnownModel.of(model);
    }

    private StoredModel stored(String id, byte[] file) {
        Instant at = Instant.parse("2026-11-20T10:00:00Z").plusSeconds(models.stored().size());
        return new StoredModel(
                id,
                "learnt-1/send-1/" + id,
                builtIn.known().figures(),
                new TrainedOn(1, 1),
                null,
                at,
                at,
                "schedule",
                "before",
                file.length,
                Math.ceilDiv(file.length, ModelFiles.PART),
                true);
    }

    private static byte[] builtInFile() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ModelFile.write(BuiltInModel.read(), bytes);
        return bytes.toByteArray();
    }
}
