package org.parentvoice.themes.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.LabelledCsv;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.Scoreboard;
import org.parentvoice.themes.classify.ScoredTheme;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.words.Word;
import org.parentvoice.themes.themeset.ThemeSet;

/** The model as it lies in the jar. */
class BuiltInModelTests {

    private static final ThemeClassifier CLASSIFIER = BuiltInModel.classifier();

    private static final List<String> HELD_OUT =
            List.of("held-out", "held-out-two", "held-out-three");

    static List<String> heldOutSets() {
        return HELD_OUT;
    }

    @Test
    void noStatementThatWasHeldOutIsInTheCorpus() throws Exception {
        Set<String> learnt =
                Corpus.read().stream()
                        .map(BuiltInModelTests::plain)
                        .collect(Collectors.toUnmodifiableSet());

        for (String name : HELD_OUT) {
            assertThat(heldOut(name))
                    .allSatisfy(text -> assertThat(learnt).doesNotContain(plain(text)));
        }
    }

    private static String plain(LabelledText text) {
        return text.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    private static List<String> ids(Classification classification) {
        return classification.themes().stream().map(ScoredTheme::themeId).toList();
    }

    /** Statements that somebody else wrote, who did not see the corpus. */
    private static List<LabelledText> heldOut() throws Exception {
        return heldOut("held-out");
    }

    private static List<LabelledText> heldOut(String name) throws Exception {
        try (Reader csv =
                new InputStreamReader(
                        Objects.requireNonNull(
                                BuiltInModelTests.class.getResourceAsStream(
                                        "/themes/" + name + ".csv")),
                        StandardCharsets.UTF_8)) {
            return LabelledCsv.read(csv, name);
        }
    }

    @ParameterizedTest
    @MethodSource("heldOutSets")
    void itKnowsEveryThemeOnStatementsItHasNotSeen(String name) throws Exception {
        List<Scoreboard.Answer> answers = new ArrayList<>();
        for (LabelledText text : heldOut(name)) {
            answers.add(
                    Scoreboard.Answer.of(text, CLASSIFIER.classify(text.text(), text.question())));
        }
        Scoreboard.Result result = Scoreboard.of(answers, ThemeSet.builtIn().ids());

        assertThat(result.texts()).isGreaterThan(480);
        assertThat(result.macro().f1()).isGreaterThan(0.82);
        assertThat(result.micro().f1()).isGreaterThan(0.82);
        assertThat(result.sentimentAccuracy()).isGreaterThan(0.85);
        assertThat(result.themes())
                .hasSize(28)
                .allSatisfy(theme -> assertThat(theme.f1()).as(theme.id()).isGreaterThan(0.55));
    }

    /** What is known of a word is kept for a bounded number of words, and made anew for others. */
    @Test
    void wordsThatNoLongerFitAreReadLikeOthers() throws Exception {
        ThemeClassifier crowded = BuiltInModel.classifier();
        StringBuilder nonsense = new StringBuilder();
        for (int i = 0; i <= Word.MOST; i++) {
            // Digits would be words of their own.
            Integer.toString(i)
                    .chars()
                    .forEach(digit -> nonsense.append((char) (digit + 'q' - '0')));
            nonsense.append(' ');
        }
        crowded.classify(nonsense.toString(), null);

        assertThat(heldOut().subList(0, 100))
                .allSatisfy(
                        text ->
                                assertThat(crowded.classify(text.text(), text.question()))
                                        .isEqualTo(
                                                CLASSIFIER.classify(text.text(), text.question())));
    }

    /** Of decisions with confidence 0.8, about 80 in 100 have to be right. */
    @Test
    void confidenceIsAProbability() throws Exception {
        List<Double> said = new ArrayList<>();
        int right = 0;
        for (LabelledText text : heldOut()) {
            for (ScoredTheme theme : CLASSIFIER.classify(text.text(), text.question()).themes()) {
                said.add(theme.confidence());
                right += text.themes().contains(theme.themeId()) ? 1 : 0;
            }
        }
        double promised = said.stream().mapToDouble(each -> each).average().orElse(0);

        assertThat((double) right / said.size()).isCloseTo(promised, within(0.1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no complaints about transport|transport|praise",
                "not a word from anyone|communication|concern",
                "oh brilliant, another taxi that never turned up|transport|concern",
                "There should be a lift to the second floor for children in wheelchairs at"
                        + " school|inclusive-practice|suggestion",
            })
    void itReadsWhatIsMeant(String text, String theme, String sentiment) {
        Classification found = CLASSIFIER.classify(text, null);

        assertThat(ids(found)).contains(theme);
        assertThat(found.sentiment()).isEqualTo(Sentiment.of(sentiment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\t ",
                "😡😡😡 👍",
                "!!!???...",
                "<p></p><br/>",
                "<script>var taxi = 'late taxi no reply'</script>",
                "https://example.org/taxi-late-again/ehcp",
                "Le transport scolaire est toujours en retard et personne ne répond",
                "Transport do szkoły zawsze się spóźnia i nikt nie odpowiada na maile",
                "النقل المدرسي متأخر دائما",
            })
    void whatSaysNothingToItHasNoTheme(String text) {
        assertThat(CLASSIFIER.classify(text, null).themes()).isEmpty();
    }

    static List<String> hugeTexts() {
        return List.of(
                "transport ".repeat(1_000),
                "taxi late, ".repeat(450),
                "x".repeat(5_000),
                "!".repeat(5_000),
                "<".repeat(5_000),
                "&amp".repeat(1_250),
                "😡".repeat(2_500),
                "a.b".repeat(1_600),
                "ab ".repeat(1_600));
    }

    @ParameterizedTest
    @MethodSource("hugeTexts")
    void oneWordAThousandTimesHasNoTheme(String text) {
        assertThat(CLASSIFIER.classify(text, null).themes()).isEmpty();
    }

    @Test
    void theSameQuestionTurnsNothingRound() {
        assertThat(CLASSIFIER.classify("Nothing", "What could be better?").sentiment())
                .isEqualTo(Sentiment.PRAISE);
        assertThat(CLASSIFIER.classify("Nothing", "What went well?").sentiment())
                .isEqualTo(Sentiment.CONCERN);
    }

    @Test
    void evidenceIsInTheTextAndInItsOrder() {
        String text =
                "We have waited 38 weeks for the plan 😡, nobody rings back, and the <b>taxi</b> did"
                        + " not come again.";
        Classification found = CLASSIFIER.classify(text, null);

        assertThat(found.themes()).hasSizeGreaterThan(1);
        assertThat(found.themes())
                .allSatisfy(
                        theme -> {
                            assertThat(theme.evidence()).isNotEmpty().hasSizeLessThan(5);
                            int end = 0;
                            for (var words : theme.evidence()) {
                                assertThat(text.substring(words.start(), words.end()))
                                        .isEqualTo(words.text());
                                assertThat(words.start()).isGreaterThanOrEqualTo(end);
                                end = words.end();
                            }
                        });
    }

    @Test
    void withoutEvidenceItDecidesTheSame() throws Exception {
        for (LabelledText text : heldOut().subList(0, 200)) {
            Classification with = CLASSIFIER.classify(text.text(), text.question());
            Classification without =
                    CLASSIFIER.classifyWithoutEvidence(text.text(), text.question());

            assertThat(ids(without)).isEqualTo(ids(with));
            assertThat(without.sentiment()).isEqualTo(with.sentiment());
            assertThat(without.certainty()).isEqualTo(with.certainty());
            assertThat(without.themes())
                    .allSatisfy(theme -> assertThat(theme.evidence()).isEmpty());
        }
    }

    /** What a coordinator is shown first has to be what needs a look. */
    @Test
    void whatItIsLeastCertainOfIsMostOftenWrong() throws Exception {
        List<Judged> judged =
                heldOut().stream()
                        .map(BuiltInModelTests::judged)
                        .sorted(Comparator.comparingDouble(Judged::certainty))
                        .toList();
        int third = judged.size() / 3;

        assertThat(wrong(judged.subList(0, third)))
                .isGreaterThan(2 * wrong(judged.subList(judged.size() - third, judged.size())));
    }

    private record Judged(double certainty, boolean right) {}

    private static Judged judged(LabelledText text) {
        Classification said = CLASSIFIER.classify(text.text(), text.question());
        return new Judged(said.certainty(), Set.copyOf(ids(said)).equals(text.themes()));
    }

    private static long wrong(List<Judged> judged) {
        return judged.stream().filter(each -> !each.right()).count();
    }
}
