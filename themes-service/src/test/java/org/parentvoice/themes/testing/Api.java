package org.parentvoice.themes.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as a client would. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String HTML = "text/html,*/*;q=0.8";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public Api(Environment environment) {
        this.base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** Status, body and, of a redirect, where to. */
    public record Answer(int status, String text, String location) {

        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    public Answer get(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder().GET(), path, token);
    }

    public Answer put(String path, @Nullable String token, String json) {
        return send(
                HttpRequest.newBuilder()
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json"),
                path,
                token);
    }

    /** A change of what has this ETag. */
    public Answer put(String path, @Nullable String token, String json, String etag) {
        return send(
                HttpRequest.newBuilder()
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json")
                        .header("If-Match", etag),
                path,
                token);
    }

    public Answer post(String path, @Nullable String token, String... headers) {
        var request = HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers), path, token);
    }

    /** Asks as a browser does. */
    public Answer page(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder().GET().header("Accept", HTML), path, token);
    }

    /** Sends a form as a browser does; names and values in turn. */
    public Answer form(String path, @Nullable String token, String... fields) {
        var body = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return send(
                HttpRequest.newBuilder()
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .header("Accept", HTML)
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                path,
                token);
    }

    private Answer send(HttpRequest.Builder request, String path, @Nullable String token) {
        request.uri(URI.create(base + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
