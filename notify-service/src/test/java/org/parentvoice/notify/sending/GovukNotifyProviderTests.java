package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.DeliveryState;
import org.parentvoice.notify.delivery.Told;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.letter.Letter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With Notify's own client over real HTTP, against a server that answers as Notify does. */
class GovukNotifyProviderTests {

    private static final String KEY =
            "forum-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SENT =
            """
            {"id":"740e5834-3a29-46b4-9a6f-16142fde533a","reference":"r",
             "content":{"subject":"s","body":"b","from_email":"f@notifications.service.gov.uk",
             "one_click_unsubscribe_url":null},
             "uri":"u","template":{"id":"f33517ff-2a88-4f6e-b855-c550268ce08a","version":1,
             "uri":"u"}}
            """;
    private static final String KNOWN =
            """
            {"notifications":[{"id":"740e5834-3a29-46b4-9a6f-16142fde533a","reference":"r",
             "email_address":"a@example.org","phone_number":null,"line_1":null,"line_2":null,
             "line_3":null,"line_4":null,"line_5":null,"line_6":null,"line_7":null,
             "postage":null,"type":"email","status":"sending",
             "template":{"id":"f33517ff-2a88-4f6e-b855-c550268ce08a","version":1,"uri":"u"},
             "body":"b","subject":"s","created_at":"2026-11-26T10:00:00.000000Z",
             "sent_at":null,"completed_at":null,"created_by_name":null,
             "estimated_delivery":null,"is_cost_data_ready":false,"cost_in_pounds":0,
             "cost_details":{}}],
             "links":{"current":"c","next":null}}
            """;
    private static final String NONE = "{\"notifications\":[],\"links\":{\"current\":\"c\"}}";

    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server = listen();
    private volatile int status = 201;
    private volatile String answer = SENT;
    private volatile String known = NONE;
    private volatile boolean hangs;

    @BeforeEach
    void answer() {
        server.createContext("/v2/notifications/email", this::send);
        server.createContext("/v2/notifications", this::list);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void whatNotifyGets() {
        assertThat(send(false)).isEqualTo(new Reply(Reply.Kind.ACCEPTED, null));
        JsonNode json = sent.getFirst();
        assertThat(json.path("email_address").asString()).isEqualTo("a@example.org");
        assertThat(json.path("reference").asString()).isEqualTo("CHANGE:follower:0");
        assertThat(json.path("template_id").asString())
                .isEqualTo("f33517ff-2a88-4f6e-b855-c550268ce08a");
        assertThat(json.path("one_click_unsubscribe_url").asString())
                .isEqualTo("https://pv.example/stop");
        JsonNode words = json.path("personalisation");
        assertThat(words.path("subject").asString()).isEqualTo("Now done: Faster replies");
        assertThat(words.path("body").asString())
                .startsWith("# This is now done\n\n“Faster replies”\n\n")
                .contains("[See the whole story](https://pv.example/story)")
                .contains("[Stop these emails](https://pv.example/stop)");
        assertThat(asked).isEmpty();
    }

    @Test
    void aRepeatIsRecognised() {
        known = KNOWN;
        assertThat(send(true).kind()).isEqualTo(Reply.Kind.ACCEPTED);
        assertThat(sent).isEmpty();
        assertThat(asked.getFirst()).contains("reference=CHANGE%3Afollower%3A0");
        known = NONE;
        assertThat(send(true).kind()).isEqualTo(Reply.Kind.ACCEPTED);
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | RateLimitError | Exceeded rate limit for key type TEAM | LATER",
                "429 | TooManyRequestsError | Exceeded send limits (50) for today | LATER",
                "500 | Exception | Internal server error | LATER",
                "503 | Exception | Unavailable | LATER",
                "403 | AuthError | Invalid token: API key not found | LATER",
                "400 | BadRequestError | Can't send to this recipient using a team-only key | LATER",
                "400 | BadRequestError | Template not found | LATER",
                "400 | ValidationError | email_address Not a valid email address | NO_MAILBOX"
            })
    void whatAFailureMeans(int code, String error, String message, Reply.Kind kind) {
        status = code;
        answer =
                "{\"status_code\":%d,\"errors\":[{\"error\":\"%s\",\"message\":\"%s\"}]}"
                        .formatted(code, error, message);
        assertThat(send(false)).isEqualTo(new Reply(kind, code));
    }

    @Test
    void noAnswerIsTriedAgain() {
        hangs = true;
        assertThat(send(false).kind()).isEqualTo(Reply.Kind.LATER);
    }

    @Test
    void nobodyThereIsNoReasonToTryTheOthers() {
        server.stop(0);
        assertThat(send(false).kind()).isEqualTo(Reply.Kind.AWAY);
    }

    @Test
    void itIsChosenByConfigurationAndSaysWhatIsMissing() {
        var context =
                new ApplicationContextRunner()
                        .withUserConfiguration(Choice.class)
                        .withPropertyValues("parentvoice.sending.provider=govuk-notify");
        context.withPropertyValues(
                        "parentvoice.govuk-notify.api-key=" + KEY,
                        "parentvoice.govuk-notify.template=f33517ff-2a88-4f6e-b855-c550268ce08a")
                .run(
                        it ->
                                assertThat(it)
                                        .getBean(MailProvider.class)
                                        .isInstanceOf(GovukNotifyProvider.class));
        context.run(
                it ->
                        assertThat(it.getStartupFailure())
                                .rootCause()
                                .hasMessageContaining("api-key is missing"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GovukNotifySettings.class)
    @Import({GovukNotifyProvider.class, SmtpProvider.class})
    static class Choice {}

    @Test
    void whatPeopleWroteStaysWords() {
        assertThat(NotifyMarkdown.words("# Big\n* one\n1. two\nsee [x](http://e.example) ((name))"))
                .doesNotContain("[", "((", "))")
                .doesNotContainPattern("(?m)^[#*]|^1\\.");
        assertThat(NotifyMarkdown.words("It began on Monday. 1.5 hours"))
                .isEqualTo("It began on Monday. 1.5 hours");
    }

    @Test
    void severalThingsInOneMailAreAllThere() {
        Letter letter =
                new Letter(
                        "Parent Voice",
                        "Now done: Faster replies, and 1 more",
                        "There is news about 2 promises",
                        null,
                        List.of(new Letter.Part(null, "This all changed.", false)),
                        List.of(),
                        List.of(item("Leeds", "Faster replies", 1), item(null, "[Taxis]", 2)),
                        List.of("You follow this."),
                        "https://pv.example/stop",
                        "https://pv.example/manage");
        assertThat(NotifyMarkdown.of(letter))
                .containsSubsequence(
                        "# There is news about 2 promises\n\nThis all changed.\n\n",
                        "# Leeds\n\n## Faster replies\n\nWhat is next: Number 1\n\n",
                        "[See the whole story](https://pv.example/1)\n\n",
                        "## (Taxis)\n\nWhat is next: Number 2\n\n",
                        "[See the whole story](https://pv.example/2)\n\n---\n\n",
                        "You follow this.",
                        "(https://pv.example/stop)",
                        "(https://pv.example/manage)");
    }

    private static Letter.Item item(@Nullable String group, String title, int number) {
        return new Letter.Item(
                group,
                title,
                List.of(new Letter.Part("What is next", "Number " + number, false)),
                new Letter.Action("See the whole story", "https://pv.example/" + number));
    }

    private Reply send(boolean perhapsSent) {
        var settings =
                new GovukNotifySettings(
                        KEY,
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "f33517ff-2a88-4f6e-b855-c550268ce08a",
                        null,
                        hangs ? Duration.ofMillis(300) : Duration.ofSeconds(20));
        var delivery =
                new Delivery(
                        "CHANGE:follower:0",
                        DeliveryKind.CHANGE,
                        "follower",
                        "leeds",
                        List.of(),
                        List.of("change:follower"),
                        List.of(new Told("change", List.of(), Frequency.IMMEDIATE)),
                        false,
                        DeliveryState.WAITING,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        null);
        var letter =
                new Letter(
                        "Leeds",
                        "Now done: Faster replies",
                        "This is now done",
                        "Faster replies",
                        List.of(new Letter.Part("What was said", "It began on Monday.", false)),
                        List.of(
                                new Letter.Action(
                                        "See the whole story", "https://pv.example/story")),
                        List.of(),
                        List.of("You follow this."),
                        "https://pv.example/stop",
                        null);
        try (MailProvider.Line line = new GovukNotifyProvider(settings).open(() -> true)) {
            return line.send(
                    new MailProvider.Envelope(delivery, letter, "a@example.org", perhapsSent));
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        if (hangs) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        sent.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        answer(exchange, status, answer);
    }

    private void list(HttpExchange exchange) throws IOException {
        asked.add(String.valueOf(exchange.getRequestURI()));
        answer(exchange, 200, known);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
