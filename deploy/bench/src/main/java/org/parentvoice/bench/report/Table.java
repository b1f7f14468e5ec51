package org.parentvoice.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Figures as lines of a table, with columns as wide as what is in them. */
public final class Table {

    private static final List<String> HEADERS = List.of("where", "what", "figure", "limit", "");
    private static final int FIGURE = 2;
    private static final String GAP = "  ";

    private Table() {}

    public static String of(List<Figure> figures) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADERS);
        String where = "";
        for (Figure each : figures) {
            rows.add(
                    List.of(
                            each.where().equals(where) ? "" : each.where(),
                            each.what(),
                            each.text(),
                            each.limitText(),
                            each.comparison()));
            where = each.where();
        }
        var table = new StringBuilder();
        for (List<String> row : rows) {
            table.append(line(row, rows)).append('\n');
        }
        return table.toString();
    }

    private static String line(List<String> row, List<List<String>> rows) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(width(column, rows) - cell.length());
            line.append(column == FIGURE ? padding + cell : cell + padding).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int width(int column, List<List<String>> rows) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
