package org.parentvoice.themes.forumset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.model.BuiltInModel;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.feedback.MachineDecision;
import org.parentvoice.themes.themeset.ThemeSet;

class ForumClassifierTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-03");
    private static final String TAXI = "The school taxi did not come again this week.";
    private static final OwnTheme SWIMMING =
            new OwnTheme(
                    "swimming",
                    "Swimming pools",
                    "Swimming sessions for disabled children.",
                    List.of("the swimming pool is too cold", "no quiet swimming session"));

    @Test
    void withoutAPartOfItsOwnItIsTheBuiltInClassifier() {
        var builtIn = BuiltInModel.classifier();
        Theming theming = Theming.builtIn(ThemeSet.builtIn(), builtIn, DAY);
        assertThat(theming.modelId()).isEqualTo(builtIn.modelId());
        assertThat(theming.decide(TAXI, null).themes())
                .extracting(FeedbackTheme::id)
                .contains("transport");
        assertThat(theming.decide(TAXI, null).themeSet().forumVersion()).isNull();
    }

    @Test
    void aSwitchedOffThemeIsNotGiven() {
        MachineDecision decision =
                theming(List.of("transport"), Map.of(), List.of()).decide(TAXI, null);
        assertThat(decision.themes()).extracting(FeedbackTheme::id).doesNotContain("transport");
        assertThat(decision.themeSet().forumVersion()).isEqualTo(3);
    }

    @Test
    void aThemeIsCalledWhatTheForumCallsIt() {
        MachineDecision decision =
                theming(List.of(), Map.of("transport", "Taxis and buses"), List.of())
                        .decide(TAXI, null);
        assertThat(decision.themes())
                .anySatisfy(
                        theme -> {
                            assertThat(theme.id()).isEqualTo("transport");
                            assertThat(theme.label()).isEqualTo("Taxis and buses");
                        });
    }

    @Test
    void aThemeOfItsOwnIsFoundByItsWordsAndSaysWhich() {
        String text = "The swimming pool is so cold that nobody goes.";
        Theming theming = theming(List.of(), Map.of(), List.of(SWIMMING));
        MachineDecision decision = theming.decide(text, null);
        assertThat(decision.themes())
                .anySatisfy(
                        theme -> {
                            assertThat(theme.id()).isEqualTo("swimming");
                            assertThat(theme.label()).isEqualTo("Swimming pools");
                            assertThat(theme.confidence()).isBetween(0.5, 1.0);
                            assertThat(theme.evidence())
                                    .isNotEmpty()
                                    .allSatisfy(
                                            words ->
                                                    assertThat(
                                                                    text.substring(
                                                                            words.start(),
                                                                            words.end()))
                                                            .isEqualTo(words.text()));
                        });
        assertThat(theming.modelId()).endsWith("+phrases-1/ashby-3");
        assertThat(decision.certainty())
                .isLessThanOrEqualTo(decision.themes().getFirst().confidence());
    }

    @Test
    void builtInAndOwnThemesAreFoundTogetherAndNeverMoreThanFour() {
        List<OwnTheme> own =
                List.of(
                        SWIMMING,
                        own("sensory-room", "sensory room", "the sensory room is locked"),
                        own("sibling-club", "sibling club", "the sibling club has closed"),
                        own("cafe-mornings", "cafe mornings", "the cafe mornings were cancelled"));
        MachineDecision decision =
                theming(List.of(), Map.of(), own)
                        .decide(
                                TAXI
                                        + " The swimming pool is cold, the sensory room is locked, the"
                                        + " sibling club has closed and cafe mornings were cancelled.",
                                null);
        assertThat(decision.themes()).hasSize(4);
        assertThat(decision.themes())
                .extracting(FeedbackTheme::confidence)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(
                        theming(List.of(), Map.of(), List.of(SWIMMING))
                                .decide(
                                        "The taxi driver was late again. The swimming pool is cold too.",
                                        null)
                                .themes())
                .extracting(FeedbackTheme::id)
                .contains("transport", "swimming");
    }

    private static OwnTheme own(String id, String label, String example) {
        return new OwnTheme(id, label, label, List.of(example));
    }

    private static Theming theming(
            List<String> off, Map<String, String> labels, List<OwnTheme> own) {
        return Theming.of(
                ThemeSet.builtIn(),
                BuiltInModel.classifier(),
                new ForumThemes(
                        "ashby:3", "ashby", 3, off, labels, own, "somebody", Instant.EPOCH, DAY),
                DAY);
    }
}
