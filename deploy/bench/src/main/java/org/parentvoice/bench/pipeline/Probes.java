package org.parentvoice.bench.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.parentvoice.bench.report.Percentiles;
import org.parentvoice.bench.stack.Api;

/** One family at a time, while nothing else is going on: from the request to the tally. */
final class Probes {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_MS = 3;
    private static final int SHORTEST_PAUSE_MS = 50;
    private static final int LONGEST_PAUSE_MS = 250;

    private final Api api;
    private final StackStore store;
    private final List<String> ids = new ArrayList<>();
    private final List<Double> accepted = new ArrayList<>();
    private final List<Double> tallied = new ArrayList<>();

    Probes(Api api, StackStore store) {
        this.api = api;
        this.store = store;
    }

    void send(List<Statement> statements) throws IOException, InterruptedException {
        for (int i = 0; i < statements.size(); i++) {
            int before = store.tallied();
            long started = System.nanoTime();
            Api.Answer answer =
                    api.post(Load.PATH, Writers.body(statements.get(i)), "probe-" + i).expect(202);
            accepted.add((System.nanoTime() - started) / 1e6);
            ids.add(answer.json().path("id").asString());
            await(before + 1, started);
            tallied.add((System.nanoTime() - started) / 1e6);
            // Not in step with anything that happens at intervals.
            TimeUnit.MILLISECONDS.sleep(
                    ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS));
        }
    }

    private void await(int count, long started) throws IOException, InterruptedException {
        while (store.tallied() < count) {
            if (System.nanoTime() - started > LONGEST.toNanos()) {
                throw new IOException("One piece of feedback was not tallied within 30 s");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        }
    }

    List<String> ids() {
        return ids;
    }

    /** Milliseconds to the 202. */
    Percentiles accepted() {
        return new Percentiles(accepted.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Milliseconds from the request to the tally. */
    Percentiles tallied() {
        return new Percentiles(tallied.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
