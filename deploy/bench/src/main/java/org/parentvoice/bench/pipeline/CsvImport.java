package org.parentvoice.bench.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parentvoice.bench.stack.Api;
import tools.jackson.databind.JsonNode;

/** One file, as a coordinator sends the answers of a survey. */
final class CsvImport implements Load {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final long LOOK_AGAIN_MS = 200;
    private static final String HEADERS =
            "text,channel,occurred_on,consent_quote,consent_count,voices,setting\n";

    @Override
    public Accepted bringIn(Api api, List<Statement> statements)
            throws IOException, InterruptedException {
        String token = api.token(FORUM + "-coordinator");
        String imports = PATH + "/imports";
        long started = System.nanoTime();
        String id =
                api.upload(imports, token, csv(statements))
                        .expect(202)
                        .json()
                        .path("importId")
                        .asString();
        double answered = (System.nanoTime() - started) / 1e6;
        long end = started + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            JsonNode state = api.get(imports + "/" + id, token).expect(200).json();
            if (!state.path("state").asString().equals("running")) {
                return accepted(state, answered);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        }
        throw new IOException("The import was not done within " + LONGEST.toMinutes() + " min");
    }

    private static Accepted accepted(JsonNode state, double answered) throws IOException {
        if (!state.path("state").asString().equals("done")
                || state.path("duplicates").asInt() > 0
                || !state.path("rejected").isEmpty()) {
            throw new IOException("The import did not take all of the file: " + state);
        }
        return new Accepted(state.path("accepted").asInt(), List.of(), 0, new double[] {answered});
    }

    static String csv(List<Statement> statements) {
        var csv = new StringBuilder(HEADERS);
        for (Statement each : statements) {
            csv.append('"').append(each.text().replace("\"", "\"\"")).append("\",survey,");
            csv.append(each.day()).append(',').append(each.quote() ? "yes" : "no").append(",yes,");
            csv.append(each.voices()).append(',').append(each.setting()).append('\n');
        }
        return csv.toString();
    }
}
