package org.parentvoice.themes.learning;

import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.model.BuiltInModel;
import org.parentvoice.themes.classify.model.Corpus;
import org.parentvoice.themes.classify.model.Evaluation;
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
    private final String modelId;
    private final Evaluation evaluation;
    private @Nullable KnownModel known;
    private @Nullable ThemeModel read;

    BuiltIn() {
        ThemeModel model = BuiltInModel.read();
        read = model;
        modelId = model.id();
        evaluation = model.evaluation();
    }

    boolean isNamed(String id) {
        return id.equals("built-in") || id.equals(StoredModel.idOf(modelId));
    }

    /** Counts the corpus when it is first asked for: a service that starts has better to do. */
    synchronized KnownModel known() {
        KnownModel counted = known;
        if (counted == null) {
            counted =
                    new KnownModel(
                            StoredModel.idOf(modelId),
                            modelId,
                            ModelFigures.of(evaluation),
                            // It was judged on the ordinary part and learnt from all.
                            new TrainedOn(Corpus.read().size(), 0),
                            null);
            known = counted;
        }
        return counted;
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
