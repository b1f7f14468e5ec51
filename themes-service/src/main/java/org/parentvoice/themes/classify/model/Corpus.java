package org.parentvoice.themes.classify.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parentvoice.themes.classify.LabelledCsv;
import org.parentvoice.themes.classify.LabelledText;

/** The labelled statements that come with the service, written for it and taken from nobody. */
public final class Corpus {

    static final String FOLDER = "/themes/corpus/";

    private static final List<String> PARTS =
            List.of(
                    "phone",
                    "survey",
                    "notes",
                    "stories",
                    "voices",
                    "turns",
                    "boundaries",
                    "process",
                    "plans",
                    "heard",
                    "school",
                    "health",
                    "family",
                    "spirit",
                    "mixed",
                    "weak",
                    "daily",
                    "joined",
                    "short",
                    "lives",
                    "plain");

    /**
     * Parts that are written to be like what a forum receives; the others go deep into few themes.
     */
    private static final Set<String> ORDINARY =
            Set.of(
                    "phone",
                    "survey",
                    "notes",
                    "stories",
                    "voices",
                    "turns",
                    "boundaries",
                    "mixed",
                    "daily",
                    "joined",
                    "short",
                    "lives");

    private Corpus() {}

    /**
     * Whether a statement is like what a forum receives; true for all that is not of the corpus.
     */
    public static boolean isOrdinary(LabelledText text) {
        String group = text.group();
        String part = group == null ? "" : group.substring(0, Math.max(0, group.indexOf(':')));
        return !PARTS.contains(part) || ORDINARY.contains(part);
    }

    /** All statements, always in the same order. */
    public static List<LabelledText> read() {
        List<LabelledText> all = new ArrayList<>();
        for (String part : PARTS) {
            all.addAll(part(part));
        }
        return all;
    }

    private static List<LabelledText> part(String part) {
        String resource = FOLDER + part + ".csv";
        try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the jar: " + resource);
            }
            return LabelledCsv.read(new InputStreamReader(in, StandardCharsets.UTF_8), part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
