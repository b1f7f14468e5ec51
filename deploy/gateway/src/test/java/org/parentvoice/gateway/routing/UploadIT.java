package org.parentvoice.gateway.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.gateway.testing.Browser;
import org.parentvoice.gateway.testing.GatewayIntegration;
import org.parentvoice.gateway.testing.Part;
import org.parentvoice.gateway.testing.Parts;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Large files pass through the gateway: they are neither parsed nor kept there. */
@GatewayIntegration
class UploadIT {

    private static final long UPLOAD = 150L * 1024 * 1024;

    /** Two lines, each with the system's buffers at both ends. */
    private static final long WHAT_BUFFERS_MAY_HOLD = 100L * 1024 * 1024;

    @LocalServerPort int port;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong sent = new AtomicLong();

    @BeforeEach
    void reset() {
        Parts.reset();
    }

    @Test
    void anUploadGoesNoFasterThanTheServiceReadsIt() throws Exception {
        var mayRead = new CountDownLatch(1);
        var received = new CompletableFuture<Long>();
        Parts.INTAKE.handleWith(exchange -> readWhenAllowed(exchange, mayRead, received));

        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(upload(), HttpResponse.BodyHandlers.ofString());
        Awaitility.await().until(() -> sent.get() > 0);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> sent.get() < WHAT_BUFFERS_MAY_HOLD);

        mayRead.countDown();
        assertThat(received.get(60, SECONDS)).isEqualTo(UPLOAD);
        assertThat(answer.get(60, SECONDS).statusCode()).isEqualTo(202);
    }

    @Test
    void aServiceMaySayThatItIsTooMuchBeforeItHasReadItAll() throws Exception {
        var answered = new CountDownLatch(1);
        Parts.INTAKE.handleWith(exchange -> refuseAtOnce(exchange, answered));
        HttpResponse<String> answer = http.send(upload(), HttpResponse.BodyHandlers.ofString());
        answered.countDown();
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("too large");
    }

    private HttpRequest upload() {
        return new Browser(port)
                .request("/api/forums/leeds/feedback/imports/unread")
                .header("Authorization", "Bearer mine")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofInputStream(Zeros::new))
                .build();
    }

    private static void readWhenAllowed(
            HttpExchange exchange, CountDownLatch mayRead, CompletableFuture<Long> received)
            throws IOException {
        await(mayRead);
        long total = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        received.complete(total);
        Part.answer(exchange, 202, "{}");
    }

    /** As Tomcat does, it leaves the line open for a while after its answer. */
    private static void refuseAtOnce(HttpExchange exchange, CountDownLatch answered)
            throws IOException {
        byte[] words = "too large".getBytes(UTF_8);
        exchange.sendResponseHeaders(413, words.length);
        exchange.getResponseBody().write(words);
        exchange.getResponseBody().flush();
        await(answered);
        exchange.close();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(60, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private final class Zeros extends InputStream {
        private long left = UPLOAD;

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int now = (int) Math.min(length, left);
            left -= now;
            sent.addAndGet(now);
            return now == 0 ? -1 : now;
        }
    }
}
