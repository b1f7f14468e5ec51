package org.parentvoice.bench.themes;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parentvoice.themes.classify.LabelledCsv;

/**
 * Texts of the same length, cut from the corpus one after the other. They are as hard to read as
 * what families write; what themes they have does not matter here.
 */
final class Texts {

    /** How many words a text has. */
    static final int WORDS = 40;

    private static final String CORPUS = "themes-service/src/main/resources/themes/corpus";

    private final List<String> words;

    Texts(List<String> words) {
        this.words = List.copyOf(words);
    }

    /**
     * @param root the project's folder
     */
    static Texts ofTheCorpus(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(root.resolve(CORPUS))) {
            files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
        var words = new ArrayList<String>();
        for (Path file : files) {
            LabelledCsv.read(file)
                    .forEach(
                            text -> words.addAll(Arrays.asList(text.text().strip().split("\\s+"))));
        }
        return new Texts(words);
    }

    /** So many texts; when the words are used up they start again. */
    List<String> make(int count) {
        var made = new ArrayList<String>(count);
        int next = 0;
        for (int i = 0; i < count; i++) {
            var text = new ArrayList<String>(WORDS);
            for (int word = 0; word < WORDS; word++) {
                text.add(words.get(next));
                next = (next + 1) % words.size();
            }
            made.add(String.join(" ", text));
        }
        return made;
    }

    /** As the classifier's command {@code evaluate} reads them. */
    static String csv(List<String> texts) throws IOException {
        var csv = new StringWriter();
        try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord("text", "themes");
            for (String text : texts) {
                printer.printRecord(text, "");
            }
        }
        return csv.toString();
    }
}
