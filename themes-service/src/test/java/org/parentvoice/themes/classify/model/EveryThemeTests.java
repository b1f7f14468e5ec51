package org.parentvoice.themes.classify.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parentvoice.themes.classify.ScoredTheme;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.themeset.ThemeSet;
import org.yaml.snakeyaml.Yaml;

/** What families might say about each theme, in words that are not in the corpus. */
class EveryThemeTests {

    private final ThemeClassifier classifier = BuiltInModel.classifier();

    @Test
    void thereAreThreeStatementsForEveryTheme() {
        Map<String, List<String>> said = said();

        assertThat(said.keySet()).isEqualTo(ThemeSet.builtIn().ids());
        assertThat(said.values()).allSatisfy(list -> assertThat(list).hasSizeGreaterThan(2));
    }

    @TestFactory
    Stream<DynamicTest> itIsRecognised() {
        return said().entrySet().stream()
                .flatMap(
                        theme ->
                                theme.getValue().stream()
                                        .map(
                                                text ->
                                                        DynamicTest.dynamicTest(
                                                                text,
                                                                () ->
                                                                        check(
                                                                                theme.getKey(),
                                                                                text))));
    }

    private void check(String theme, String text) {
        List<ScoredTheme> found = classifier.classify(text, null).themes();

        assertThat(found).extracting(ScoredTheme::themeId).contains(theme);
        assertThat(found).hasSizeLessThan(4);
    }

    private static Map<String, List<String>> said() {
        InputStream in = EveryThemeTests.class.getResourceAsStream("/themes/said.yaml");
        return new Yaml().load(in);
    }
}
