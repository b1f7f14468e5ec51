package org.parentvoice.themes.classify.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.phrases.PhraseBook;
import org.parentvoice.themes.themeset.ThemeSet;

/** The model that is trained on the corpus when the service is built, and lies in its jar. */
public final class BuiltInModel {

    static final String RESOURCE = "/themes/model.bin";

    private BuiltInModel() {}

    /**
     * @throws IllegalStateException if the jar was built without a model
     */
    public static ThemeModel read() {
        try (InputStream in = BuiltInModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the jar: " + RESOURCE);
            }
            return ModelFile.read(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classifier of the built-in theme set, as it comes with the service. */
    public static ThemeClassifier classifier() {
        return new ModelClassifier(read(), PhraseBook.builtIn(ThemeSet.builtIn()), true);
    }
}
