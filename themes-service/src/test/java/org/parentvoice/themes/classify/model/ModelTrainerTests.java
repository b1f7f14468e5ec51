package org.parentvoice.themes.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.ScoredTheme;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.phrases.PhraseBook;
import org.parentvoice.themes.themeset.ThemeSet;

class ModelTrainerTests {

    private static final List<String> FRUIT = List.of("apple", "pear", "plum", "cherry");
    private static final List<String> WHEELS = List.of("bicycle", "scooter", "tractor", "lorry");

    private static List<LabelledText> lessons() {
        List<LabelledText> lessons = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String fruit = FRUIT.get(i % 4);
            String wheels = WHEELS.get(i / 4 % 4);
            lessons.add(lesson("I would eat a ripe " + fruit + " today", Set.of("fruit")));
            lessons.add(lesson("We ride the old " + wheels + " today", Set.of("wheels")));
            lessons.add(lesson("The weather is fine today", Set.of()));
            lessons.add(
                    lesson(
                            "Put the ripe " + fruit + " on the old " + wheels,
                            Set.of("fruit", "wheels")));
        }
        return lessons;
    }

    private static LabelledText lesson(String text, Set<String> themes) {
        return new LabelledText(text, null, themes, null, null);
    }

    private static ThemeClassifier trained(List<LabelledText> texts) {
        PhraseBook book = PhraseBook.builtIn(ThemeSet.builtIn());
        return new ModelClassifier(
                ModelTrainer.train("test", book, texts, TrainingSettings.plain()), book, false);
    }

    private static List<String> ids(Classification classification) {
        return classification.themes().stream().map(ScoredTheme::themeId).toList();
    }

    @Test
    void itLearnsWhatItIsShown() {
        ThemeClassifier trained = trained(lessons());

        assertThat(ids(trained.classify("She would eat a ripe plum", null)))
                .containsExactly("fruit");
        assertThat(ids(trained.classify("They ride the old scooter", null)))
                .containsExactly("wheels");
        assertThat(ids(trained.classify("Put a ripe pear on that old lorry", null)))
                .containsExactlyInAnyOrder("fruit", "wheels");
        assertThat(ids(trained.classify("The weather is fine", null))).isEmpty();
        assertThat(ids(trained.classify("", null))).isEmpty();
        assertThat(ids(trained.classify("something else altogether", null))).isEmpty();
    }

    @Test
    void itsEvidenceIsInTheText() {
        ThemeClassifier trained = trained(lessons());
        String text = "Look: a RIPE cherry!";

        assertThat(trained.classify(text, null).themes())
                .flatExtracting(ScoredTheme::evidence)
                .isNotEmpty()
                .allSatisfy(
                        words ->
                                assertThat(text.substring(words.start(), words.end()))
                                        .isEqualTo(words.text()));
    }

    @Test
    void itCannotLearnFromNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> trained(List.of()));
    }
}
