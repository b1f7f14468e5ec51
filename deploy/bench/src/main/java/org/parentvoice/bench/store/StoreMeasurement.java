package org.parentvoice.bench.store;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.parentvoice.bench.Measurement;
import org.parentvoice.bench.report.Limit;
import org.parentvoice.bench.report.Report;
import org.parentvoice.bench.stack.Folder;

/**
 * The embedded store through the ordinary driver, at a thousand and at a hundred thousand
 * documents, beside the library's memory and H2 backends. What ours does with many documents is
 * held against what it does with few.
 */
public final class StoreMeasurement implements Measurement {

    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final int MOST = 20_000;
    private static final int WARM_UP = 5_000;
    private static final int WRITERS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final String PER_SECOND = "/s";

    private final Path root;

    public StoreMeasurement(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String about() {
        return "commands a second of the embedded store, beside the library's own backends";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException, ExecutionException {
        Map<String, Double> small = new HashMap<>();
        try (Backend backend = Backend.memory()) {
            measure(report, "library, memory", backend, SMALL, null);
        }
        try (Folder folder = Folder.in(root);
                Backend backend = Backend.ours(folder.path())) {
            small.putAll(measure(report, "ours", backend, SMALL, null));
        }
        try (Folder folder = Folder.in(root)) {
            long before = heap();
            try (Backend backend = Backend.ours(folder.path())) {
                measure(report, "ours", backend, LARGE, small);
                double bytes = (heap() - before) / (double) documents(backend);
                report.add(where("ours", LARGE), "heap for a document", bytes, "bytes");
            }
            start(report, folder.path());
        }
        try (Backend backend = Backend.memory()) {
            measure(report, "library, memory", backend, LARGE, null);
        }
        try (Folder folder = Folder.in(root);
                Backend backend = Backend.h2(Files.createDirectories(folder.path()))) {
            measure(report, "library, H2", backend, LARGE, null);
        }
    }

    /**
     * @param small what the same store did with few documents; half of it is the least we want
     */
    private Map<String, Double> measure(
            Report report,
            String name,
            Backend backend,
            int size,
            @Nullable Map<String, Double> small)
            throws InterruptedException, ExecutionException {
        var figures = new HashMap<String, Double>();
        String where = where(name, size);
        report.step(where + ": loading");
        try (var client = MongoClients.create(backend.connectionString())) {
            var work = new Workload(client.getDatabase("bench").getCollection("things"), size);
            work.load();
            figures.put("by an indexed field", rate(work, work::byField));
            figures.put("save, by _id and version", rate(work, work::save));
            figures.put("claim, by state and due time", rate(work, work::claim));
            work.insertsPerSecond(WRITERS, WARM_UP / WRITERS, "warm", LONGEST);
            figures.put(
                    "inserts, " + WRITERS + " writers",
                    work.insertsPerSecond(WRITERS, MOST / WRITERS, "new", LONGEST));
        }
        figures.forEach(
                (what, value) -> report.add(where, what, value, PER_SECOND, limit(small, what)));
        return figures;
    }

    private static @Nullable Limit limit(@Nullable Map<String, Double> small, String what) {
        Double before = small == null ? null : small.get(what);
        return before == null ? null : Limit.atMost("with 1,000 documents", before);
    }

    private static double rate(Workload work, Runnable what) {
        work.perSecond(what, WARM_UP, LONGEST.dividedBy(2));
        return work.perSecond(what, MOST, LONGEST);
    }

    private static void start(Report report, Path folder) throws IOException {
        long started = System.nanoTime();
        try (Backend backend = Backend.ours(folder)) {
            double seconds = (System.nanoTime() - started) / 1e9;
            String where = "ours, %,d".formatted(documents(backend));
            report.add(where, "start", seconds, "s", Limit.goal("goal", 3));
        }
    }

    private static long documents(Backend backend) {
        try (var client = MongoClients.create(backend.connectionString())) {
            return client.getDatabase("bench").getCollection("things").countDocuments();
        }
    }

    /** Bytes that are in use after a collection. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String where(String name, int size) {
        return "%s, %,d".formatted(name, size);
    }
}
