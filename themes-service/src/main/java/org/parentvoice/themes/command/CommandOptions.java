package org.parentvoice.themes.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.LabelledCsv;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.model.BuiltInModel;
import org.parentvoice.themes.classify.model.ModelClassifier;
import org.parentvoice.themes.classify.model.ModelTrainer;
import org.parentvoice.themes.classify.model.ThemeModel;
import org.parentvoice.themes.classify.model.TrainingSettings;
import org.parentvoice.themes.classify.phrases.PhraseBook;
import org.parentvoice.themes.classify.phrases.PhraseClassifier;
import org.parentvoice.themes.themeset.ThemeSet;

/** What was asked for on the command line. */
record CommandOptions(
        @Nullable Path test, @Nullable Path train, @Nullable Path themes, boolean json) {

    static CommandOptions parse(String[] args) {
        Path test = null;
        Path train = null;
        Path themes = null;
        boolean json = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--test" -> test = file(args, ++i);
                case "--train" -> train = file(args, ++i);
                case "--themes" -> themes = file(args, ++i);
                case "--json" -> json = true;
                default -> throw new IllegalArgumentException("Unknown option " + args[i]);
            }
        }
        return new CommandOptions(test, train, themes, json);
    }

    private static Path file(String[] args, int index) {
        if (index >= args.length) {
            throw new IllegalArgumentException(args[index - 1] + " needs a file");
        }
        Path file = Path.of(args[index]);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("No such file: " + file);
        }
        return file;
    }

    ThemeSet themeSet() throws IOException {
        if (themes == null) {
            return ThemeSet.builtIn();
        }
        try (Reader reader = Files.newBufferedReader(themes, StandardCharsets.UTF_8)) {
            return ThemeSet.read(reader);
        }
    }

    ThemeClassifier classifier(ThemeSet themeSet) throws IOException {
        if (train != null) {
            PhraseBook book = PhraseBook.builtIn(themeSet);
            ThemeModel model =
                    ModelTrainer.train(
                            ThemeModel.KIND + themeSet.id() + "-" + themeSet.version(),
                            book,
                            LabelledCsv.read(train),
                            TrainingSettings.plain());
            return new ModelClassifier(model, book, false);
        }
        return themes == null ? BuiltInModel.classifier() : new PhraseClassifier(themeSet);
    }
}
