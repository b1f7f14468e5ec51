package org.parentvoice.themes.learning;

import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.model.BuiltInModel;
import org.parentvoice.themes.classify.model.ModelClassifier;
import org.parentvoice.themes.classify.model.ThemeModel;
import org.parentvoice.themes.classify.phrases.PhraseBook;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.stereotype.Component;

/**
 * The model of this release: version 0, always there. Its weights, some 20 MB, are held only by the
 * classifier that uses them.
 */
@Component
class BuiltIn {

    private final PhraseBook book = PhraseBook.builtIn(ThemeSet.builtIn());
    private final KnownModel known;
    private @Nullable ThemeModel read;

    BuiltIn() {
        ThemeModel model = BuiltInModel.read();
        read = model;
        known =
                new KnownModel(
                        StoredModel.idOf(model.id()),
                        model.id(),
                        ModelFigures.of(model.evaluation()),
                        new TrainedOn(model.evaluation().texts(), 0),
                        null);
    }

    KnownModel known() {
        return known;
    }

    synchronized ThemeClassifier classifier() {
        ThemeModel model = read;
        return classifier(model == null ? BuiltInModel.read() : model);
    }

    /** The classifier that decides with this model. */
    synchronized ThemeClassifier classifier(ThemeModel model) {
        read = null;
        return new ModelClassifier(model, book, true);
    }
}
