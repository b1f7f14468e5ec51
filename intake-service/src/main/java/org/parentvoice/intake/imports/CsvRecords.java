package org.parentvoice.intake.imports;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads records one by one and goes on after a broken one: a line whose quotes do not match is set
 * aside alone, and reading starts again at the next line of the file.
 */
final class CsvRecords {

    private final char[] text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final CSVFormat format;

    /**
     * @param text with {@code \n} as line end
     */
    CsvRecords(String text, char delimiter) {
        this.text = text.toCharArray();
        this.format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .setIgnoreSurroundingSpaces(true)
                        .get();
        lineStarts.add(0);
        for (int i = 0; i < this.text.length; i++) {
            if (this.text[i] == '\n') {
                lineStarts.add(i + 1);
            }
        }
    }

    /**
     * @param line where it starts in the file, from 1
     * @param values null when its quotes do not match
     */
    record Entry(int line, @Nullable List<String> values) {

        boolean isBlank() {
            return values != null && values.stream().allMatch(String::isBlank);
        }
    }

    /** Everything in the file, in order. */
    List<Entry> read() {
        var entries = new ArrayList<Entry>();
        int next = 0;
        while (next < lineStarts.size() && lineStarts.get(next) < text.length) {
            next = readFrom(next, entries);
        }
        return entries;
    }

    /** Reads until something is broken; returns the line to go on with. */
    private int readFrom(int first, List<Entry> entries) {
        int line = first;
        int start = lineStarts.get(first);
        try (Reader rest = new CharArrayReader(text, start, text.length - start);
                CSVParser parser = CSVParser.builder().setReader(rest).setFormat(format).get()) {
            for (CSVRecord each : parser) {
                entries.add(new Entry(line + 1, each.toList()));
                line = first + (int) parser.getCurrentLineNumber();
            }
            return lineStarts.size();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            entries.add(new Entry(line + 1, null));
            return line + 1;
        }
    }
}
