package org.parentvoice.themes.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.events.Event;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.model.Corpus;
import org.parentvoice.themes.classify.model.Evaluation;
import org.parentvoice.themes.learning.ModelFigures.Compared;
import org.parentvoice.themes.learning.ModelFigures.F1;
import org.parentvoice.themes.testing.Contract;
import tools.jackson.databind.json.JsonMapper;

class ModelEventsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-11-21T03:12:44Z");
    private static final KnownModel LEARNT =
            new KnownModel(
                    "bbaf070e",
                    "learnt-1/send-1/bbaf070e",
                    new ModelFigures(
                            new Evaluation(0.6347, 0.6327, 0.7682, 9049),
                            new Compared(1369, new F1(0.6212, 0.626), new F1(0.6251, 0.6297)),
                            new Compared(41, new F1(0.4819, 0.5102), new F1(0.5533, 0.5914))),
                    new TrainedOn(13875, 166),
                    null);

    private final ModelEvents events = new ModelEvents(JSON);

    @Test
    void aChangeLooksLikeTheExample() {
        Event event = event(LEARNT, 1, ChangeReason.TRAINED);
        assertThat(event.type()).isEqualTo("org.parentvoice.themes.model-changed.v1");
        assertThat(event.source()).isEqualTo("/themes");
        assertThat(event.subject()).isEqualTo("theme-model");
        assertThat(event.time()).isEqualTo(AT);
        String example = Contract.example("themes.model-changed.v1.json");
        assertThat(JSON.readTree(event.json())).isEqualTo(JSON.readTree(example));
        assertThat(Contract.violations(event.type(), event.json())).isEmpty();
        assertThat(Contract.violations(event.type(), example)).isEmpty();
    }

    @Test
    void theBuiltInModelHasNothingBesideIt() {
        KnownModel builtIn = new BuiltIn().known();
        Event event = event(builtIn, 2, ChangeReason.ROLLED_BACK);
        assertThat(Contract.violations(event.type(), event.json())).isEmpty();
        assertThat(JSON.readTree(event.json()).at("/figures/voices").isNull()).isTrue();
        assertThat(event.json()).contains("\"rolled-back\"", "\"operator\"", builtIn.modelId());
    }

    @Test
    void theBuiltInModelLearntFromTheWholeCorpusAndIsJudgedOnItsOrdinaryPart() {
        List<LabelledText> corpus = Corpus.read();
        KnownModel builtIn = new BuiltIn().known();
        assertThat(builtIn.trainedOn()).isEqualTo(new TrainedOn(corpus.size(), 0));
        assertThat(builtIn.figures().crossValidated().texts())
                .isEqualTo(corpus.stream().filter(Corpus::isOrdinary).count())
                .isLessThan(corpus.size());
        Event event = event(builtIn, 2, ChangeReason.ROLLED_BACK);
        assertThat(JSON.readTree(event.json()).at("/trainedOn/statements").asInt())
                .isEqualTo(corpus.size());
    }

    @Test
    void everyVersionIsAnEventOfItsOwnAndARepetitionIsNot() {
        Event first = event(LEARNT, 1, ChangeReason.TRAINED);
        assertThat(event(LEARNT, 1, ChangeReason.TRAINED)).isEqualTo(first);
        assertThat(event(LEARNT, 2, ChangeReason.TRAINED).id()).isNotEqualTo(first.id());
    }

    private Event event(KnownModel model, long version, ChangeReason reason) {
        return events.of(
                new ModelEvents.Change(model, "linear-2/send-1/5d0c1a7f", version, reason, AT));
    }
}
