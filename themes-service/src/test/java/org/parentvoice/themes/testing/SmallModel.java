package org.parentvoice.themes.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.parentvoice.themes.classify.model.Corpus;
import org.parentvoice.themes.classify.model.ModelFile;
import org.parentvoice.themes.classify.model.ModelTrainer;
import org.parentvoice.themes.classify.model.ThemeModel;
import org.parentvoice.themes.classify.model.TrainingSettings;
import org.parentvoice.themes.classify.phrases.PhraseBook;
import org.parentvoice.themes.themeset.ThemeSet;

/** A model that is not the built-in one: it learnt from a few statements, which takes a moment. */
public final class SmallModel {

    private static final int STATEMENTS = 60;
    private static final ThemeModel MODEL =
            ModelTrainer.train(
                    "learnt-1/send-1",
                    PhraseBook.builtIn(ThemeSet.builtIn()),
                    Corpus.read().subList(0, STATEMENTS),
                    TrainingSettings.plain());

    private SmallModel() {}

    /** As decisions name it. */
    public static String modelId() {
        return MODEL.id();
    }

    /** Its file. */
    public static byte[] file() {
        var bytes = new ByteArrayOutputStream();
        try {
            ModelFile.write(MODEL, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
