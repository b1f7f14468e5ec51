package org.parentvoice.notify.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks as a browser, a mail program or a script does; follows no redirect by itself. */
public final class Browser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Where it asks. */
    public String address() {
        return address;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    public HttpResponse<String> getJson(String path) {
        return send(request(path).header("Accept", "application/json"));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + "="
                                                + URLEncoder.encode(each.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postJson(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    public static String location(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).toString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
