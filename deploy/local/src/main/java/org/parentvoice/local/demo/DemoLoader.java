package org.parentvoice.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Sends the demonstration data through the public address, as a coordinator's script would, so that
 * it travels the whole pipeline. Loading again adds nothing: rows and requests carry their keys.
 */
public final class DemoLoader {

    private static final List<String> FORUMS = List.of("leeds", "leicestershire");
    private static final String SECRET = "local-only";
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(5);
    private static final long LOOK_AGAIN_MS = 250;

    private final DemoApi api;
    private final Consumer<String> progress;

    /**
     * @param base the gateway's address
     * @param progress told in a few words what is being done
     */
    public DemoLoader(URI base, Consumer<String> progress) {
        this.api = new DemoApi(base);
        this.progress = progress;
    }

    /**
     * Loads everything.
     *
     * @throws IOException when a part refuses or does not answer; loading again goes on from there
     */
    public void load() throws IOException, InterruptedException {
        int said = 0;
        for (String forum : FORUMS) {
            said += importFeedback(forum);
        }
        JsonNode commitments = api.read(resource("commitments.json"));
        for (int i = 0; i < commitments.size(); i++) {
            record(commitments.get(i), i);
        }
        JsonNode followers = api.read(resource("followers.json"));
        for (int i = 0; i < followers.size(); i++) {
            follow(followers.get(i), i);
        }
        progress.accept(
                "Demonstration data: %d pieces of feedback, %d commitments"
                        .formatted(said, commitments.size()));
    }

    private int importFeedback(String forum) throws IOException, InterruptedException {
        String token = api.token(forum + "-coordinator", SECRET);
        String imports = "/api/forums/" + forum + "/feedback/imports";
        String file = "feedback-" + forum + ".csv";
        String id = api.upload(imports, token, file, resource(file)).path("importId").asString();
        long end = System.nanoTime() + LONGEST_IMPORT.toNanos();
        while (System.nanoTime() < end) {
            JsonNode report = api.get(imports + "/" + id, token);
            switch (report.path("state").asString()) {
                case "done" -> {
                    return report.path("accepted").asInt() + report.path("duplicates").asInt();
                }
                case "failed" -> throw new IOException("The import of " + file + " failed");
                default -> TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            }
        }
        throw new IOException("The import of " + file + " took too long");
    }

    private void record(JsonNode commitment, int number) throws IOException, InterruptedException {
        String forum = commitment.path("forum").asString();
        String token = api.token(forum + "-coordinator", SECRET);
        String key = "demonstration-" + number;
        String id =
                api.post(
                                "/api/forums/" + forum + "/commitments",
                                token,
                                key,
                                commitment.path("request"))
                        .path("id")
                        .asString();
        JsonNode steps = commitment.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            JsonNode step = steps.get(i);
            String path = "/api/commitments/" + id + "/" + step.path("call").asString();
            api.post(path, token, key + "-" + i, step.path("request"));
        }
    }

    private void follow(JsonNode follower, int number) throws IOException, InterruptedException {
        String path = "/api/forums/" + follower.path("forum").asString() + "/subscriptions";
        api.post(path, "", "demonstration-follower-" + number, follower);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DemoLoader.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("demo/" + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
