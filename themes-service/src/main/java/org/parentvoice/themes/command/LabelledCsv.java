package org.parentvoice.themes.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.Sentiment;

/**
 * Texts with the right answers: columns {@code text} and {@code themes} (separated by a bar), and
 * optionally {@code question} and {@code sentiment}, in any order and case.
 */
final class LabelledCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();

    private LabelledCsv() {}

    static List<LabelledText> read(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            requireColumn(parser, "text");
            requireColumn(parser, "themes");
            return parser.stream().map(LabelledCsv::labelled).toList();
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(file + " is not CSV: " + e.getMessage(), e);
        }
    }

    private static void requireColumn(CSVParser parser, String column) {
        if (parser.getHeaderNames().stream().noneMatch(name -> plain(name).equals(column))) {
            throw new IllegalArgumentException("The first line has no column named " + column);
        }
    }

    private static LabelledText labelled(CSVRecord line) {
        String text = value(line, "text");
        String themes = value(line, "themes");
        if (text == null || themes == null) {
            throw new IllegalArgumentException(
                    "Line " + line.getRecordNumber() + " has no text or no themes column");
        }
        String sentiment = value(line, "sentiment");
        Set<String> ids =
                Arrays.stream(themes.split("\\|"))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return new LabelledText(
                text,
                value(line, "question"),
                ids,
                sentiment == null || sentiment.isEmpty() ? null : Sentiment.of(sentiment));
    }

    private static @Nullable String value(CSVRecord line, String column) {
        for (var entry : line.getParser().getHeaderMap().entrySet()) {
            if (plain(entry.getKey()).equals(column) && entry.getValue() < line.size()) {
                return line.get(entry.getValue());
            }
        }
        return null;
    }

    /** Spreadsheets put a byte order mark before the first name. */
    private static String plain(String header) {
        return header.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }
}
