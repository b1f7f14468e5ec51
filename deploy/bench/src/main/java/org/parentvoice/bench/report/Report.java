package org.parentvoice.bench.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a measurement has found so far. For one thread. */
public final class Report {

    private final PrintStream progress;
    private final long started = System.nanoTime();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /**
     * @param progress where the person at the keyboard sees what is being done
     */
    public Report(PrintStream progress) {
        this.progress = progress;
    }

    /** Says what is being done. */
    public void step(String text) {
        progress.printf("  %6.1f s  %s%n", (System.nanoTime() - started) / 1e9, text);
        progress.flush();
    }

    public void add(String where, String what, double value, String unit) {
        add(where, what, value, unit, null);
    }

    public void add(String where, String what, double value, String unit, @Nullable Limit limit) {
        var figure = new Figure(where, what, value, unit, limit);
        figures.add(figure);
        step(where + ", " + what + ": " + figure.text());
    }

    /** Something is wrong with what was measured: the run ends with an exit code that says so. */
    public void fail(String what) {
        failures.add(what);
        step("FAILED: " + what);
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }
}
