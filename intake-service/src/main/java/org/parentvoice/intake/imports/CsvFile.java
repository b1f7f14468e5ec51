package org.parentvoice.intake.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parentvoice.intake.imports.CsvRecords.Entry;
import org.parentvoice.kit.problem.Problems;

/** A file of survey answers: a line of headers, then a line for each answer. */
final class CsvFile {

    static final int MOST_ROWS = 10_000;

    private CsvFile() {}

    /**
     * Reads a file.
     *
     * @return a row for each line that is not blank, good or bad
     * @throws org.springframework.web.ErrorResponseException 400 when it is no such file, or too
     *     long
     */
    static List<CsvRow> read(byte[] file) {
        String text = CsvText.of(file);
        List<Entry> entries =
                new CsvRecords(text, delimiter(text))
                        .read().stream().filter(entry -> !entry.isBlank()).toList();
        if (entries.isEmpty()) {
            throw wrong(
                    "The file is empty. It needs a line of headers, then a line for each answer");
        }
        if (entries.size() - 1 > MOST_ROWS) {
            throw wrong(
                    "The file has %,d lines. Send up to %,d at a time"
                            .formatted(entries.size() - 1, MOST_ROWS));
        }
        Map<String, Integer> columns = columns(entries.getFirst());
        var rows = new ArrayList<CsvRow>(entries.size());
        for (Entry entry : entries.subList(1, entries.size())) {
            rows.add(new CsvRow(entry.line(), columns, entry.values()));
        }
        return rows;
    }

    private static Map<String, Integer> columns(Entry headers) {
        List<String> names = headers.values() == null ? List.of() : headers.values();
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            columns.putIfAbsent(name, i);
        }
        if (!columns.containsKey("text")) {
            throw wrong("The first line needs a column called text");
        }
        return columns;
    }

    /** A comma, unless the headers are set apart by semicolons or tabs alone. */
    private static char delimiter(String text) {
        String headers = text.stripLeading().lines().findFirst().orElse("");
        if (headers.indexOf(',') >= 0) {
            return ',';
        }
        return headers.indexOf('\t') >= 0 ? '\t' : headers.indexOf(';') >= 0 ? ';' : ',';
    }

    private static RuntimeException wrong(String message) {
        return Problems.invalid("file", message);
    }
}
