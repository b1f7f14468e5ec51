package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.DeliveryState;
import org.parentvoice.notify.delivery.Told;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.testing.GovukNotify;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Over real HTTP, against a server that answers as Notify does. */
class GovukNotifyProviderTests {

    private static final String TO = "a@example.org";
    private static final String REFERENCE = "CHANGE:follower:0";
    private static final String STOP = "https://pv.example/stop";

    private final GovukNotify server = new GovukNotify();
    private String key = GovukNotify.KEY;
    private Duration timeout = Duration.ofSeconds(20);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatNotifyGets() {
        assertThat(send(false)).isEqualTo(new Reply(Reply.Kind.ACCEPTED, null));
        GovukNotify.Mail mail = server.taken(TO).getFirst();
        assertThat(mail.reference()).isEqualTo(REFERENCE);
        assertThat(mail.oneClick()).isEqualTo(STOP);
        assertThat(mail.subject()).isEqualTo("Now done: Faster replies");
        assertThat(mail.body())
                .startsWith("# This is now done\n\n“Faster replies”\n\n")
                .contains("[See the whole story](https://pv.example/story)")
                .contains("[Stop these emails](https://pv.example/stop)");
        assertThat(server.askedFor(REFERENCE)).isZero();
    }

    @Test
    void aRepeatIsRecognised() {
        assertThat(send(true).kind()).isEqualTo(Reply.Kind.ACCEPTED);
        assertThat(server.taken(TO)).hasSize(1);
        assertThat(send(true).kind()).isEqualTo(Reply.Kind.ACCEPTED);
        assertThat(server.taken(TO)).hasSize(1);
        assertThat(server.askedFor(REFERENCE)).isEqualTo(2);
    }

    /** As {@code HttpURLConnection} does. */
    @ParameterizedTest
    @EnumSource(names = {"TAKEN", "LOST"})
    void whereTheConnectionEndsFirstItIsNotSentAgainUnasked(GovukNotify.Silence silence) {
        server.next(TO, silence);
        assertThat(send(false)).isEqualTo(new Reply(Reply.Kind.LATER, null));
        assertThat(server.received(TO)).hasSize(1);
    }

    @Test
    void aSiteWithoutTlsHasNoOneClickStopAndSendsAllTheSame() {
        assertThat(send(false, "http://localhost:8080/stop").kind()).isEqualTo(Reply.Kind.ACCEPTED);
        GovukNotify.Mail mail = server.taken(TO).getFirst();
        assertThat(mail.oneClick()).isNull();
        assertThat(mail.body()).contains("[Stop these emails](http://localhost:8080/stop)");
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
        server.next(TO, new GovukNotify.Refusal(code, error, message));
        assertThat(send(false)).isEqualTo(new Reply(kind, code));
        assertThat(server.taken(TO)).isEmpty();
    }

    @Test
    void aWrongKeyIsForUsToRepair() {
        key = GovukNotify.KEY.replaceFirst(".$", "1");
        assertThat(send(false)).isEqualTo(new Reply(Reply.Kind.LATER, 403));
        assertThat(send(true)).isEqualTo(new Reply(Reply.Kind.LATER, 403));
        assertThat(server.taken(TO)).isEmpty();
    }

    @Test
    void noAnswerIsTriedAgain() {
        timeout = Duration.ofMillis(300);
        server.next(TO, GovukNotify.Silence.ENDLESS);
        assertThat(send(false).kind()).isEqualTo(Reply.Kind.LATER);
    }

    @Test
    void nobodyThereIsNoReasonToTryTheOthers() {
        server.close();
        assertThat(send(false).kind()).isEqualTo(Reply.Kind.AWAY);
        assertThat(send(true).kind()).isEqualTo(Reply.Kind.AWAY);
    }

    @Test
    void itIsChosenByConfigurationAndSaysWhatIsMissing() {
        var context =
                new ApplicationContextRunner()
                        .withUserConfiguration(Choice.class)
                        .withPropertyValues("parentvoice.sending.provider=govuk-notify");
        context.withPropertyValues(
                        "parentvoice.govuk-notify.api-key=" + GovukNotify.KEY,
                        "parentvoice.govuk-notify.template=" + GovukNotify.TEMPLATE)
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
        return send(perhapsSent, STOP);
    }

    private Reply send(boolean perhapsSent, String stop) {
        var settings =
                new GovukNotifySettings(key, server.url(), GovukNotify.TEMPLATE, null, timeout);
        var delivery =
                new Delivery(
                        REFERENCE,
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
                        stop,
                        null);
        try (MailProvider.Line line = new GovukNotifyProvider(settings).open(() -> true)) {
            return line.send(new MailProvider.Envelope(delivery, letter, TO, perhapsSent));
        }
    }
}
