package org.parentvoice.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people and programs send by mistake, or on purpose, through the public address. */
class BadInputIT {

    private static final String FEEDBACK = "/api/forums/leeds/feedback";
    private static final String SCRIPT = "<script>document.title='owned'</script><b>loud</b>";

    private final RunningStack stack = SharedStack.get();
    private final Api api = new Api(stack.base());

    @Test
    void saysWhatIsWrongWithAPieceOfFeedback() {
        assertProblem(api.post(FEEDBACK, Map.of("text", "   ")), 400, "text");
        assertProblem(api.post(FEEDBACK, Map.of("text", "x".repeat(5_001))), 400, "text");
        assertProblem(api.post(FEEDBACK, "{not json"), 400, "");
        assertProblem(api.post(FEEDBACK, "text", "Content-Type", "text/plain"), 415, "");
        assertProblem(api.post("/api/forums/atlantis/feedback", Map.of("text", "a")), 404, "");
        assertProblem(api.get("/api/forums/atlantis/page"), 404, "");
        assertProblem(api.get("/api/nothing/here"), 404, "");
        assertThat(api.post(FEEDBACK, Map.of("text", "x".repeat(5_000))).status()).isEqualTo(202);
    }

    @Test
    void takesTheSameRequestOnce() {
        Map<String, String> said = Map.of("text", "The same twice, since the signal was gone.");
        JsonNode first = api.post(FEEDBACK, said, "Idempotency-Key", "same").json();
        JsonNode second = api.post(FEEDBACK, said, "Idempotency-Key", "same").json();
        assertThat(second.path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void reportsTheBrokenLineOfAFileAndTakesTheRest() {
        String token = api.token("leeds-coordinator");
        String csv =
                "text,occurred_on,voices\n"
                        + "The review was late again,2026-03-01,2\n"
                        + "A day that is none,2026-13-45,1\n"
                        + "\"Two lines\nin one\",2026-03-02,1\n";
        Api.Answer answer = api.upload(FEEDBACK + "/imports", token, csv.getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String path = FEEDBACK + "/imports/" + answer.json().path("importId").asString();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            JsonNode report =
                                    api.get(path, "Authorization", "Bearer " + token).json();
                            assertThat(report.path("state").asString()).isEqualTo("done");
                            assertThat(report.path("accepted").asInt()).isEqualTo(2);
                            assertThat(report.path("rejected")).hasSize(1);
                            assertThat(report.path("rejected").path(0).path("line").asInt())
                                    .isEqualTo(3);
                        });
    }

    @Test
    void refusesAnUploadOfFiftyMegabytes() {
        var file = new byte[50 * 1024 * 1024];
        Arrays.fill(file, (byte) 'a');
        Api.Answer answer = api.upload(FEEDBACK + "/imports", api.token("leeds-coordinator"), file);
        assertProblem(answer, 413, "");
        assertThat(api.get("/api/forums/leeds/page").status()).isEqualTo(200);
    }

    @Test
    void refusesLinksThatAreNotOurs() {
        String receipt = receipt("A link that will be tampered with.");
        assertProblem(api.get(receipt + "x", "Accept", "application/json"), 404, "");
        assertProblem(api.get("/receipts/abc.def", "Accept", "application/json"), 404, "");
        Api.Answer page = api.get("/subscriptions/manage?token=abc.def", "Accept", "text/html");
        assertThat(page.status()).isBetween(400, 499);
        assertThat(page.body()).doesNotContain("Exception").contains("<h1");
    }

    @Test
    void letsNobodyInWithoutAToken() {
        String list = "/api/forums/leeds/feedback";
        assertProblem(api.get(list), 401, "");
        assertProblem(api.get(list, "Authorization", "Bearer nonsense"), 401, "");
        assertThat(api.get("/actuator/prometheus").status()).isEqualTo(404);
    }

    @Test
    void showsMarkupAsTheTextItIs() {
        String receipt = receipt(SCRIPT + " nobody replies to my emails");
        try (Browser browser = new Browser()) {
            Page page = browser.visitor(Browser.PHONE);
            page.navigate(stack.base() + receipt);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> {
                                page.reload();
                                assertThat(page.locator("main").innerText())
                                        .contains("<b>loud</b>");
                            });
            assertThat(page.title()).isNotEqualTo("owned");
            assertThat(page.locator("main b").count()).isZero();
        }
    }

    private String receipt(String text) {
        Api.Answer answer = api.post(FEEDBACK, Map.of("text", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return URI.create(answer.json().path("receiptUrl").asString()).getPath();
    }

    private static void assertProblem(Api.Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString("")).isNotEmpty();
        assertThat(problem.path("detail").asString("")).isNotEmpty();
        if (!field.isEmpty()) {
            assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
        }
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }
}
