package org.parentvoice.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.kit.testing.EndpointRules;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=sample")
@ContextConfiguration(initializers = TestStack.class)
class ApiIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort int port;
    @Autowired SignedLinks links;
    @Autowired ApplicationContext context;

    @Test
    void saysWhichFieldIsWrong() throws Exception {
        HttpResponse<String> answer = post("application/json", "{\"text\":\" \"}");
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("\"field\":\"text\"", "Please write something.");
        HttpResponse<String> kind =
                post("application/json", "{\"text\":\"a\",\"voices\":\"many\"}");
        assertProblem(kind, 400);
        assertThat(kind.body()).contains("\"field\":\"voices\"");
    }

    @Test
    void answersBadBodiesWithProblems() throws Exception {
        assertProblem(post("application/json", "{"), 400);
        assertProblem(post("application/json", ""), 400);
        assertProblem(post("text/plain", "hello"), 415);
        assertProblem(post("application/json", "{\"text\":\"" + "x".repeat(300_000) + "\"}"), 413);
        assertProblem(get("/api/open/echo", null), 405);
        assertProblem(get("/api/open/nothing", null), 404);
        assertProblem(get("/api/open/forums/atlantis", null), 404);
    }

    @Test
    void cutsOffAChunkedBodyThatIsTooLarge() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri("/api/open/echo"))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () ->
                                                new java.io.ByteArrayInputStream(
                                                        ("{\"text\":\""
                                                                        + "x".repeat(400_000)
                                                                        + "\"}")
                                                                .getBytes(
                                                                        java.nio.charset
                                                                                .StandardCharsets
                                                                                .UTF_8))))
                        .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void sayWhenToComeBackWhenAPartIsAway() throws Exception {
        HttpResponse<String> answer = get("/api/open/away", null);
        assertProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void checksLinks() throws Exception {
        String good = links.sign("sample", "leeds:1", Duration.ofMinutes(1));
        assertThat(get("/api/open/links/" + good, null).body()).isEqualTo("leeds:1");
        assertProblem(get("/api/open/links/" + good + "x", null), 404);
        assertProblem(get("/api/open/links/" + links.sign("other", "leeds:1"), null), 404);
        assertProblem(
                get("/api/open/links/" + links.sign("sample", "a", Duration.ofSeconds(-5)), null),
                410);
    }

    @Test
    void letsOnlyTheForumsCoordinatorIn() throws Exception {
        var issuer = TestStack.issuer();
        assertProblem(get("/api/forums/leeds/desk", null), 401);
        assertProblem(get("/api/forums/leeds/desk", "nonsense"), 401);
        assertProblem(get("/api/forums/leeds/desk", issuer.expired("leeds")), 401);
        assertProblem(get("/api/forums/leeds/desk", issuer.coordinator("leicestershire")), 403);
        assertProblem(get("/api/forums/leeds/desk", issuer.role("operator")), 403);
        assertThat(get("/api/forums/leeds/desk", issuer.coordinator("leeds")).statusCode())
                .isEqualTo(200);
        assertProblem(get("/api/ops", issuer.coordinator("leeds")), 403);
        assertThat(get("/api/ops", issuer.role("operator")).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAndReportsAnEndpointThatNoRuleSpeaksOf() throws Exception {
        assertProblem(get("/api/forgotten", TestStack.issuer().role("operator")), 403);
        assertThat(EndpointRules.missing(context)).isEmpty();
    }

    private void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("\"type\":", "\"status\":" + status, "\"title\":", "\"detail\":")
                .doesNotContain("Exception");
    }

    private HttpResponse<String> post(String type, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri("/api/open/echo"))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
