package org.parentvoice.gateway.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A part behind the gateway: writes down what it was asked and answers as told. */
public final class Part {

    private static final HttpHandler OK = exchange -> answer(exchange, 200, "");

    private final HttpServer server;
    private volatile HttpHandler handler = OK;
    private volatile @Nullable Seen last;

    /** What arrived. */
    public record Seen(String method, String uri, Headers headers, byte[] body) {

        public List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Part() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Forgets what it saw and answers 200 to everything. */
    public void reset() {
        last = null;
        handler = OK;
    }

    /** The handler reads the body itself; {@link #last} is not kept. */
    public void handleWith(HttpHandler own) {
        handler = own;
    }

    /** Answers with a status and headers, given as name and value in turn. */
    public void answers(int status, String body, String... headers) {
        handler =
                exchange -> {
                    for (int i = 0; i < headers.length; i += 2) {
                        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
                    }
                    answer(exchange, status, body);
                };
    }

    public Seen last() {
        return Objects.requireNonNull(last, "nothing arrived");
    }

    public boolean wasAsked() {
        return last != null;
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().endsWith("/unread")) {
            last =
                    new Seen(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders(),
                            exchange.getRequestBody().readAllBytes());
        }
        handler.handle(exchange);
    }

    /** Answers and ends the exchange. */
    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean none = bytes.length == 0 || "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
        if (!none) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
