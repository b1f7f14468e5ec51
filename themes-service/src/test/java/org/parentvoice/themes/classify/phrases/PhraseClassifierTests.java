package org.parentvoice.themes.classify.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.ScoredTheme;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.themeset.ThemeSet;

class PhraseClassifierTests {

    private static final String WELL = "What went well?";
    private static final String BETTER = "What could be better?";

    private final ThemeClassifier classifier = new PhraseClassifier(ThemeSet.builtIn());

    private Classification classify(String text) {
        return classifier.classify(text, null);
    }

    private static List<String> ids(Classification classification) {
        return classification.themes().stream().map(ScoredTheme::themeId).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\t ",
                "😡😡😡 👍",
                "!!!???...",
                "<p></p><br/>",
                "<div class=\"transport late taxi\"></div>",
                "<script>var taxi = 'late taxi no reply'</script>",
                "https://example.org/taxi-late-again/ehcp",
                "Le transport scolaire est toujours en retard et personne ne répond",
                "Transport do szkoły zawsze się spóźnia i nikt nie odpowiada na maile",
                "النقل المدرسي متأخر دائما",
                "We had pizza and went to the cinema",
                "n/a",
                "Don't know"
            })
    void whatIsAboutNothingHasNoTheme(String text) {
        assertThat(classify(text).themes()).isEmpty();
    }

    @Test
    void noComplaintsIsPraise() {
        Classification found = classify("No complaints about transport");

        assertThat(ids(found)).containsExactly("transport");
        assertThat(found.sentiment()).isEqualTo(Sentiment.PRAISE);
    }

    @Test
    void notAWordIsAboutCommunication() {
        Classification found = classify("Six weeks and not a word from anyone");

        assertThat(ids(found)).contains("communication");
        assertThat(found.sentiment()).isEqualTo(Sentiment.CONCERN);
    }

    @Test
    void whatSomethingHasNothingToDoWithIsNotItsTheme() {
        assertThat(
                        ids(
                                classify(
                                        "This has nothing to do with transport, nobody ever calls us back")))
                .containsExactly("communication");
    }

    @ParameterizedTest
    @CsvSource({
        "Nothing, " + BETTER + ", PRAISE",
        "nothing really!, " + BETTER + ", PRAISE",
        "Nothing, " + WELL + ", CONCERN",
        "Absolutely nothing, " + WELL + ", CONCERN",
        "Everything, " + WELL + ", PRAISE",
        "Everything, " + BETTER + ", CONCERN",
        "Nothing,, NEUTRAL"
    })
    void nothingMeansWhatTheQuestionMakesOfIt(
            String text, @Nullable String question, Sentiment sentiment) {
        Classification found = classifier.classify(text, question);

        assertThat(found.sentiment()).isEqualTo(sentiment);
        assertThat(found.themes()).isEmpty();
    }

    @Test
    void aShortAnswerIsAboutWhatWasAsked() {
        Classification found = classifier.classify("Dreadful!", "How is school transport?");

        assertThat(ids(found)).containsExactly("transport");
        assertThat(found.themes().getFirst().evidence()).isEmpty();
        assertThat(found.sentiment()).isEqualTo(Sentiment.CONCERN);
    }

    @ParameterizedTest
    @CsvSource({
        "Trnasport was late agian the taxi never came, transport",
        "still wating for the assesment and no educatonal psycholgist, assessment-waiting-times",
        "went to tribunel, appeals-and-mediation",
        "CAHMS turned her away, mental-health",
        "E.H.C.P. aplication is so confusing, ehcp-application",
        "no SALT for 2yrs, therapies"
    })
    void typosAndAbbreviationsAreRead(String text, String theme) {
        assertThat(ids(classify(text))).contains(theme);
    }

    @ParameterizedTest
    @CsvSource({
        "Our SENCO has been brilliant and so kind, PRAISE",
        "The taxi is late every day and nobody cares, CONCERN",
        "It would help to have one named person to call, SUGGESTION",
        "The new school is lovely but the taxi never turns up and it is exhausting, MIXED",
        "The meeting is on Tuesday, NEUTRAL",
        "The officer was not helpful, CONCERN"
    })
    void theSpiritIsRead(String text, Sentiment sentiment) {
        assertThat(classify(text).sentiment()).isEqualTo(sentiment);
    }

    @Test
    void evidenceIsWhereItSaysInTheOriginal() {
        String text = "<b>Well…</b> the taxi  didn’t turn up, & nobody rang me back.";

        assertThat(classify(text).themes())
                .isNotEmpty()
                .allSatisfy(theme -> assertThat(theme.confidence()).isBetween(0.0, 1.0))
                .flatExtracting(ScoredTheme::evidence)
                .isNotEmpty()
                .allSatisfy(
                        words ->
                                assertThat(text.substring(words.start(), words.end()))
                                        .isEqualTo(words.text()));
    }

    @Test
    void aLongTextHasFourThemesAtMostSurestFirst() {
        String text =
                ("The taxi is late. CAMHS refused us. No reply to emails. We lost at the tribunal."
                                + " No respite. The review was cancelled. He was suspended. ")
                        .repeat(40)
                        .substring(0, 5000);

        assertThat(classify(text).themes())
                .hasSize(4)
                .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taxi ", "no ", "<script ", "no plan not school ", "assesment "})
    void aWordRepeatedAThousandTimesCountsOnce(String word) {
        String often = word.repeat(1000);

        assertThat(classify(often).themes())
                .allSatisfy(theme -> assertThat(theme.confidence()).isLessThan(0.9));
    }

    @Test
    void theSameTextAlwaysGetsTheSameAnswer() {
        String text = "Taxi late, review cancelled, nobody replies and I gave up my job.";

        assertThat(new PhraseClassifier(ThemeSet.builtIn()).classify(text, WELL))
                .isEqualTo(classifier.classify(text, WELL));
        assertThat(classifier.modelId()).isEqualTo("phrases-1/send-1");
    }

    @Test
    void aForumsOwnThemeIsRecognisedFromItsDefinition() {
        ThemeSet own =
                ThemeSet.read(
                        new StringReader(
                                """
                                themes:
                                  - id: transport
                                    label: Transport
                                  - id: toilets
                                    label: Changing places
                                    covers: Accessible toilets with a hoist and an adult bench
                                    examples: [nowhere to change him when we are in town]
                                """));
        ThemeClassifier forum = new PhraseClassifier(own);

        assertThat(ids(forum.classify("The park has no accessible toilets at all", null)))
                .containsExactly("toilets");
        assertThat(ids(forum.classify("The taxi was late again", null)))
                .containsExactly("transport");
    }
}
