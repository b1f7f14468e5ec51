package org.parentvoice.bench.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public address, as a script uses it. For many threads. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    /** Longer than the gateway's patience, so that its answer is what is seen. */
    private static final Duration TIMEOUT = Duration.ofSeconds(45);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI base;

    public Api(URI base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The answer itself, when it has this status. */
        public Answer expect(int wanted) throws IOException {
            if (status != wanted) {
                throw new IOException("Answered " + status + " and not " + wanted + ": " + body);
            }
            return this;
        }
    }

    public String token(String client) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":local-only").getBytes(UTF_8));
        return send(request("/oauth2/token")
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .expect(200)
                .json()
                .path("access_token")
                .asString();
    }

    public Answer get(String path, String token) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    /** Posts JSON without a token, as a family does. */
    public Answer post(String path, Object body, String key)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A multipart upload of one file. */
    public Answer upload(String path, String token, String csv)
            throws IOException, InterruptedException {
        String head =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n";
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(head + csv + "\r\n--b--\r\n")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }
}
