package org.parentvoice.gateway.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.gateway.testing.Browser;
import org.parentvoice.gateway.testing.GatewayIntegration;
import org.parentvoice.gateway.testing.Part;
import org.parentvoice.gateway.testing.Parts;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayIntegration
class ForwardingIT {

    @LocalServerPort int port;

    @BeforeEach
    void reset() {
        Parts.reset();
    }

    @Test
    void aFormArrivesByteForByte() throws Exception {
        String form = "text=caf%C3%A9+%26+cake&empty=&same=1&same=1&b=2&a=1&odd=%E2%82%AC%0D%0A";
        new Browser(port).post("/forums/leeds/feedback?same=1&a=x", form);
        assertThat(Parts.INTAKE.last().text()).isEqualTo(form);
        assertThat(Parts.INTAKE.last().uri()).isEqualTo("/forums/leeds/feedback?same=1&a=x");
        assertThat(Parts.INTAKE.last().header("Content-Type"))
                .containsExactly("application/x-www-form-urlencoded");
        assertThat(Parts.INTAKE.last().header("Content-Length"))
                .containsExactly(String.valueOf(form.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void soDoesOneOfAnotherMethod(String method) throws Exception {
        var browser = new Browser(port);
        browser.send(
                browser.request("/api/commitments/c1")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString("a=1&a=2")));
        assertThat(Parts.ACTIONS.last().method()).isEqualTo(method);
        assertThat(Parts.ACTIONS.last().text()).isEqualTo("a=1&a=2");
    }

    @Test
    void headersThatMatterPassBothWays() throws Exception {
        Parts.ACTIONS.answers(
                412, "{}", "ETag", "\"4\"", "Location", "http://voice.test/x", "Retry-After", "3");
        var browser = new Browser(port);
        HttpResponse<String> answer =
                browser.send(
                        browser.request("/api/commitments/c1")
                                .headers("If-Match", "\"3\"", "Idempotency-Key", "k-1")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(Parts.ACTIONS.last().header("If-Match")).containsExactly("\"3\"");
        assertThat(Parts.ACTIONS.last().header("Idempotency-Key")).containsExactly("k-1");
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"4\"");
        assertThat(answer.headers().firstValue("Location")).hasValue("http://voice.test/x");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    }

    @Test
    void theOutsideAddressIsTheConfiguredOneWhateverTheCallerSays() throws Exception {
        new Browser(port)
                .open(
                        "/forums/leeds",
                        "X-Forwarded-Host",
                        "evil.test",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-For",
                        "1.2.3.4",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "Forwarded",
                        "host=evil.test");
        Part.Seen seen = Parts.ACTIONS.last();
        assertThat(seen.header("X-Forwarded-Host")).containsExactly("voice.test");
        assertThat(seen.header("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.header("X-Forwarded-Port")).containsExactly("80");
        assertThat(seen.header("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Prefix")).isEmpty();
        assertThat(seen.header("Forwarded")).isEmpty();
    }

    @Test
    void servicesNeitherSeeNorSetCookies() throws Exception {
        Parts.ACTIONS.answers(200, "", "Set-Cookie", "a=b");
        var browser = new Browser(port);
        browser.cookie("parentvoice-session-0", "s");
        browser.cookie("other", "o");
        HttpResponse<String> answer = browser.open("/forums/leeds");
        assertThat(Parts.ACTIONS.last().header("Cookie")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void thePlatformHasItsOwnCookiesButNotTheGateways() throws Exception {
        Parts.PLATFORM.answers(200, "", "Set-Cookie", "platform=2; Path=/; HttpOnly");
        var browser = new Browser(port);
        browser.cookie("parentvoice-session-0", "s");
        browser.cookie("platform", "1");
        HttpResponse<String> answer = browser.open("/sign-in");
        assertThat(Parts.PLATFORM.last().header("Cookie")).containsExactly("platform=1");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .containsExactly("platform=2; Path=/; HttpOnly");
    }

    @Test
    void noCookieOfOnePersonReachesAnother() throws Exception {
        Parts.PLATFORM.answers(200, "", "Set-Cookie", "platform=hers; Path=/");
        new Browser(port).open("/sign-in");
        new Browser(port).open("/sign-in");
        assertThat(Parts.PLATFORM.last().header("Cookie")).isEmpty();
    }

    @Test
    void compressedAnswersStayCompressed() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("hello".repeat(100).getBytes(UTF_8));
        }
        Parts.ACTIONS.handleWith(
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, packed.size());
                    exchange.getResponseBody().write(packed.toByteArray());
                    exchange.close();
                });
        var browser = new Browser(port);
        HttpResponse<String> answer =
                browser.send(browser.request("/forums/leeds").header("Accept-Encoding", "gzip"));
        assertThat(Parts.ACTIONS.last().header("Accept-Encoding")).isEqualTo(List.of("gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Content-Length"))
                .hasValue(String.valueOf(packed.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 303, 304, 401, 403, 404, 409, 500, 503})
    void whatAPartAnswersIsHandedOn(int status) throws Exception {
        Parts.ACTIONS.answers(status, "", "Location", "/forums/leeds");
        HttpResponse<String> answer = new Browser(port).open("/forums/leeds/themes");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).hasValue("/forums/leeds");
    }

    @Test
    void aMalformedQueryIsTheCallersMistake() throws Exception {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(
                            "GET /forums/leeds?a=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                    .getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }
}
