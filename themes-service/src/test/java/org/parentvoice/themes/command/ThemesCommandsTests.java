package org.parentvoice.themes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ThemesCommandsTests {

    private static final String LABELLED =
            """
            \uFEFFText,Themes,Sentiment
            "The taxi was late, again",transport,concern
            Nobody ever rings us back,communication,concern
            The weather is fine,,neutral
            CAMHS turned us away,mental-health|funding,concern
            """;

    @TempDir Path folder;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... args) {
        return ThemesCommands.run(
                args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onlyItsOwnCommandsAreHandled() {
        assertThat(ThemesCommands.handles(new String[] {"evaluate"})).isTrue();
        assertThat(ThemesCommands.handles(new String[] {"classify"})).isTrue();
        assertThat(ThemesCommands.handles(new String[] {"--server.port=1"})).isFalse();
        assertThat(ThemesCommands.handles(new String[0])).isFalse();
    }

    @Test
    void classifyAnswersEveryLineWithOneOfJson() {
        assertThat(run("The taxi was late\n\nIt’s fine\n", "classify")).isZero();

        String[] lines = printed().split("\n");
        assertThat(lines).hasSize(3);
        JsonNode first = json.readTree(lines[0]);
        assertThat(first.at("/themes/0/id").asString()).isEqualTo("transport");
        assertThat(first.at("/themes/0/confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(first.at("/themes/0/evidence/0/text").asString()).contains("taxi");
        assertThat(first.at("/sentiment").asString()).isEqualTo("concern");
        assertThat(json.readTree(lines[1]).at("/themes")).isEmpty();
    }

    @Test
    void evaluateMeasures() throws IOException {
        assertThat(run("", "evaluate", "--test", file("test.csv", LABELLED), "--json")).isZero();

        JsonNode report = json.readTree(printed());
        assertThat(report.at("/texts").asInt()).isEqualTo(4);
        assertThat(report.at("/micro/precision").asDouble()).isEqualTo(1.0);
        assertThat(report.at("/micro/recall").asDouble()).isEqualTo(0.75);
        assertThat(report.at("/micro/support").asInt()).isEqualTo(4);
        assertThat(report.at("/exactMatch").asDouble()).isEqualTo(0.75);
        assertThat(report.at("/sentimentAccuracy").asDouble()).isGreaterThan(0.7);
        assertThat(report.at("/textsPerSecond").asDouble()).isPositive();
    }

    @Test
    void evaluatePrintsATableForPeople() throws IOException {
        assertThat(run("", "evaluate", "--test", file("test.csv", LABELLED))).isZero();

        assertThat(printed())
                .contains("precision", "recall", "F1", "support", "transport", "micro", "macro")
                .contains("exact match", "sentiment accuracy", "texts per second");
    }

    @Test
    void trainingDataAndThemesReplaceTheBuiltIn() throws IOException {
        StringBuilder lessons = new StringBuilder("text,themes\n");
        for (int i = 0; i < 10; i++) {
            lessons.append("the green parrot sings ").append(i).append(",birds\n");
            lessons.append("the brown carp swims ").append(i).append(",fish\n");
        }
        String train = file("train.csv", lessons.toString());
        String test = file("test.csv", "text,themes\na green parrot,birds\na brown carp,fish\n");
        String themes = file("themes.yaml", "themes: [{id: birds}, {id: fish}]");

        assertThat(
                        run(
                                "",
                                "evaluate",
                                "--test",
                                test,
                                "--train",
                                train,
                                "--themes",
                                themes,
                                "--json"))
                .isZero();

        JsonNode report = json.readTree(printed());
        assertThat(report.at("/exactMatch").asDouble()).isEqualTo(1.0);
        assertThat(report.at("/themes")).hasSize(2);
        assertThat(report.at("/sentimentAccuracy").isNull()).isTrue();
    }

    @Test
    void mistakesAreExplainedWithoutAStackTrace() throws IOException {
        assertThat(run("", "evaluate")).isEqualTo(2);
        assertThat(run("", "evaluate", "--test", "/no/such.csv")).isEqualTo(2);
        assertThat(run("", "evaluate", "--test", file("bad.csv", "words\nx\n"))).isEqualTo(2);
        assertThat(run("", "evaluate", "--loud")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--test", "/no/such.csv", "column named text", "--loud", "Usage")
                .doesNotContain("Exception", "\tat ");
    }
}
