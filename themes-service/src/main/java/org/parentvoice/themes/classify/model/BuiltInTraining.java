package org.parentvoice.themes.classify.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parentvoice.themes.classify.phrases.PhraseBook;
import org.parentvoice.themes.themeset.ThemeSet;

/** Part of the build: trains the built-in model and puts it among the classes. */
final class BuiltInTraining {

    private BuiltInTraining() {}

    /**
     * @param args the folder of the classes
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Path model = classes.resolve(BuiltInModel.RESOURCE.substring(1));
        Path madeFrom = classes.resolveSibling("model.made-from");
        String inputs = digest(classes);
        if (Files.exists(model)
                && Files.exists(madeFrom)
                && Files.readString(madeFrom).equals(inputs)) {
            return;
        }
        long start = System.nanoTime();
        ThemeModel trained = train();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(model))) {
            ModelFile.write(trained, out);
        }
        Files.writeString(madeFrom, inputs);
        Evaluation evaluation = trained.evaluation();
        System.out.printf(
                Locale.ROOT,
                "Trained %s in %d s; on %d ordinary statements, voice by voice left out:"
                        + " macro F1 %.3f, micro F1 %.3f, sentiment %.3f%n",
                trained.id(),
                (System.nanoTime() - start) / 1_000_000_000,
                evaluation.texts(),
                evaluation.macroF1(),
                evaluation.microF1(),
                evaluation.sentimentAccuracy());
    }

    static ThemeModel train() {
        ThemeSet set = ThemeSet.builtIn();
        return ModelTrainer.train(
                ThemeModel.KIND + set.id() + "-" + set.version(),
                PhraseBook.builtIn(set),
                Corpus.read(),
                TrainingSettings.builtIn());
    }

    /** Of everything that the model depends on. */
    private static String digest(Path classes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of("themes", "org/parentvoice/themes/classify")) {
                try (Stream<Path> files = Files.walk(classes.resolve(part))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        if (!classes.relativize(file)
                                .equals(Path.of(BuiltInModel.RESOURCE.substring(1)))) {
                            digest.update(Files.readAllBytes(file));
                        }
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
