package org.parentvoice.actions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the service over HTTP, with a token or without. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final @Nullable String token;

    private Caller(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    public static Caller anybody(int port) {
        return new Caller(port, null);
    }

    public static Caller with(int port, String token) {
        return new Caller(port, token);
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String id() {
            return json().path("id").asString();
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer page(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    public Answer post(String path, String json, String... headers) {
        return send(json(path, headers).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer patch(String path, String json, String... headers) {
        return send(json(path, headers).method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a form as a browser does. */
    public Answer form(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Writes down a commitment and gives its id. */
    public String make(String forum, String title) {
        return post("/api/forums/" + forum + "/commitments", commitment(title)).id();
    }

    /** What to send for a commitment with this title. */
    public static String commitment(String title) {
        return """
        {"title": "%s", "body": "Leeds City Council", "themes": ["communication"]}"""
                .formatted(title);
    }

    private HttpRequest.Builder json(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
