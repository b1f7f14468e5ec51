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

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public Api(Environment environment) {
        this.base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /**
     * An answer.
     *
     * @param location where it points, or empty
     */
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

    /** A POST without a body; names and values of headers in turn. */
    public Answer postNothing(String path, @Nullable String token, String... headers) {
        var request = HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers), path, token);
    }

    public Answer post(String path, @Nullable String token, String json) {
        return send(
                HttpRequest.newBuilder()
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json"),
                path,
                token);
    }

    /** Sends a page's form; an answer that points elsewhere is followed, as a browser does. */
    public Answer submit(String path, @Nullable String token, String form) {
        Answer answer =
                send(
                        HttpRequest.newBuilder()
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "text/html"),
                        path,
                        token);
        return answer.location().isEmpty() ? answer : page(answer.location(), token);
    }

    /** Opens a page. */
    public Answer page(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder().GET().header("Accept", "text/html"), path, token);
    }

    /** A change of what had this entity tag. */
    public Answer putMatching(String path, @Nullable String token, String tag, String json) {
        return send(
                HttpRequest.newBuilder()
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .header("If-Match", tag)
                        .header("Content-Type", "application/json"),
                path,
                token);
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
                        .header("Accept", "text/html")
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
