package org.parentvoice.gateway.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the gateway, keeps cookies, follows nothing by itself. */
public final class Browser {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String gateway;

    public Browser(int port) {
        gateway = "http://localhost:" + port;
    }

    /** A GET as a browser sends it, with headers given as name and value in turn. */
    public HttpResponse<String> open(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).setHeader("Accept", "text/html,*/*;q=0.8");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path)
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A request to the gateway; a place the gateway names is taken to be behind it, too. */
    public HttpRequest.Builder request(String path) {
        String local = path.replaceFirst("^https?://voice\\.test", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + local));
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", cookieHeader());
        }
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    public void cookie(String name, String value) {
        cookies.put(name, value);
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        List<String> parts = List.of(header.split("[=;]", 3));
        if (header.contains("Expires=Thu, 01 Jan 1970")) {
            cookies.remove(parts.getFirst());
        } else {
            cookies.put(parts.getFirst(), parts.get(1));
        }
    }
}
