package org.parentvoice.bench.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.parentvoice.bench.stack.Api;

/** Several families at once, each sending one thing after the other. */
final class Writers implements Load {

    static final int WRITERS = 8;

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final long PAUSE_MS = 200;
    private static final int ACCEPTED = 202;

    private final AtomicInteger retries = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> answers = new ConcurrentLinkedQueue<>();
    private final String prefix;

    /**
     * @param prefix of the idempotency keys; no two loads have the same
     */
    Writers(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public Accepted bringIn(Api api, List<Statement> statements)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        long end = System.nanoTime() + LONGEST.toNanos();
        Together.run(
                WRITERS,
                () -> {
                    write(api, statements, next, end);
                    return null;
                });
        double[] times = answers.stream().mapToDouble(Double::doubleValue).toArray();
        return new Accepted(ids.size(), List.copyOf(ids), retries.get(), times);
    }

    private void write(Api api, List<Statement> statements, AtomicInteger next, long end)
            throws IOException, InterruptedException {
        for (int i = next.getAndIncrement(); i < statements.size(); i = next.getAndIncrement()) {
            long started = System.nanoTime();
            String key = prefix + "-" + i;
            Api.Answer answer = api.post(PATH, body(statements.get(i)), key);
            while (isAway(answer) && System.nanoTime() < end) {
                retries.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
                answer = api.post(PATH, body(statements.get(i)), key);
            }
            ids.add(answer.expect(ACCEPTED).json().path("id").asString());
            answers.add((System.nanoTime() - started) / 1e6);
        }
    }

    static boolean isAway(Api.Answer answer) {
        return answer.status() == 503 || answer.status() == 429;
    }

    static Map<String, Object> body(Statement statement) {
        return Map.of(
                "text",
                statement.text(),
                "consent",
                Map.of("quote", statement.quote(), "countNationally", true),
                "setting",
                statement.setting());
    }
}
