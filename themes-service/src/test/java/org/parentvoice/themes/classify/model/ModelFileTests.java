package org.parentvoice.themes.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Feature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.phrases.PhraseBook;
import org.parentvoice.themes.themeset.ThemeSet;

/** Training and the file on a part of the corpus that is small enough for a test. */
class ModelFileTests {

    private static final PhraseBook BOOK = PhraseBook.builtIn(ThemeSet.builtIn());
    private static final List<LabelledText> TEXTS = Corpus.read().subList(0, 400);

    private static ThemeModel train() {
        return ModelTrainer.train("part", BOOK, TEXTS, TrainingSettings.plain());
    }

    private static byte[] bytes(ThemeModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }

    @Test
    void theSameTextsGiveTheSameModelByteForByte() throws IOException {
        assertThat(bytes(train())).isEqualTo(bytes(train()));
    }

    @Test
    void whatIsReadDecidesAsWhatWasWritten() throws IOException {
        ThemeModel model = train();
        ThemeModel read = ModelFile.read(new ByteArrayInputStream(bytes(model)));
        ModelClassifier before = new ModelClassifier(model, BOOK, false);
        ModelClassifier after = new ModelClassifier(read, BOOK, false);

        assertThat(read.id()).isEqualTo(model.id()).startsWith("part/");
        for (LabelledText text : TEXTS) {
            assertThat(after.classify(text.text(), text.question()))
                    .isEqualTo(before.classify(text.text(), text.question()));
        }
    }

    @Test
    void otherTextsGiveAnotherId() {
        ThemeModel other =
                ModelTrainer.train("part", BOOK, TEXTS.subList(1, 400), TrainingSettings.plain());

        assertThat(other.id()).isNotEqualTo(train().id());
    }

    @Test
    void aFileCutShortIsNotAModel() throws IOException {
        byte[] whole = bytes(train());
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ModelFile.read(new ByteArrayInputStream(half)));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ModelFile.read(new ByteArrayInputStream(new byte[100])));
    }

    /** The quick way of deciding and the vectors of learning are two pieces of code. */
    @Test
    void scoresAreTheProductsOfTheVectors() {
        ThemeModel model = train();
        Scorer scorer = new Scorer(model.space(), model.weights());
        FeatureReader reader = new FeatureReader(BOOK);
        for (LabelledText text : TEXTS.subList(0, 50)) {
            TextFeatures features = reader.read(text.text(), text.question());
            float[] quick = scorer.of(features).values();
            Feature[] vector = Vectors.of(features, model.space());
            for (int output = 0; output < quick.length; output++) {
                assertThat((double) quick[output])
                        .isCloseTo(product(vector, model, output), within(1e-4));
            }
        }
    }

    private static double product(Feature[] vector, ThemeModel model, int output) {
        double sum = 0;
        for (Feature feature : vector) {
            int number = feature.getIndex() - 1;
            sum +=
                    number == model.space().size()
                            ? model.weights().intercepts()[output]
                            : model.weights().of(number, output) * feature.getValue();
        }
        return sum;
    }
}
