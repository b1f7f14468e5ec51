package org.parentvoice.themes.classify;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/**
 * Texts with the right answers: columns {@code text} and {@code themes} (separated by a bar), and
 * optionally {@code question}, {@code sentiment} and {@code voice} (who speaks, so that one
 * speaker's texts are never on both sides of a measurement), in any order and case.
 */
public final class LabelledCsv {

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

    /**
     * @throws IllegalArgumentException if it is not such a file; the message says why
     */
    public static List<LabelledText> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader, "");
        } catch (CharacterCodingException | UncheckedIOException e) {
            throw new IllegalArgumentException(file + " is not CSV in UTF-8: " + e.getMessage(), e);
        }
    }

    /**
     * @param name goes before the names of the voices, since another file may have the same ones
     */
    public static List<LabelledText> read(Reader csv, String name) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, FORMAT)) {
            requireColumn(parser, "text");
            requireColumn(parser, "themes");
            return parser.stream().map(line -> labelled(line, name)).toList();
        }
    }

    private static void requireColumn(CSVParser parser, String column) {
        if (parser.getHeaderNames().stream().noneMatch(name -> plain(name).equals(column))) {
            throw new IllegalArgumentException("The first line has no column named " + column);
        }
    }

    private static LabelledText labelled(CSVRecord line, String name) {
        String text = value(line, "text");
        String themes = value(line, "themes");
        if (text == null || themes == null) {
            throw new IllegalArgumentException(
                    "Line " + line.getRecordNumber() + " has no text or no themes column");
        }
        String sentiment = value(line, "sentiment");
        String voice = value(line, "voice");
        Set<String> ids =
                Arrays.stream(themes.split("\\|"))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return new LabelledText(
                text,
                blankAsNull(value(line, "question")),
                ids,
                sentiment == null || sentiment.isEmpty() ? null : Sentiment.of(sentiment),
                voice == null || voice.isEmpty() ? null : name + ":" + voice);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
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
