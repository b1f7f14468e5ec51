package org.parentvoice.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory of processes, in MB (millions of bytes).
 *
 * @param rss what each has in memory; what several share is counted for each of them
 * @param pss the same, with what is shared divided among those who share it
 */
public record Memory(double rss, double pss) {

    static final Memory NONE = new Memory(0, 0);

    private static final double MB_PER_KIB = 1024 / 1e6;

    /** The memory of one process, now. */
    public static Memory of(long pid) {
        try {
            return parse(Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the lines of Linux's {@code smaps_rollup}, which counts in KiB and calls them kB. */
    static Memory parse(List<String> lines) {
        return new Memory(megabytes("Rss:", lines), megabytes("Pss:", lines));
    }

    private static double megabytes(String name, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D+", ""))
                .mapToDouble(kib -> Long.parseLong(kib) * MB_PER_KIB)
                .sum();
    }

    Memory plus(Memory other) {
        return new Memory(rss + other.rss, pss + other.pss);
    }
}
