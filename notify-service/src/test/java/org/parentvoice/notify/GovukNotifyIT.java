package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.GovukNotify;
import org.parentvoice.notify.testing.GovukNotify.Refusal;
import org.parentvoice.notify.testing.GovukNotify.Silence;
import org.parentvoice.notify.testing.GovukNotify.Trouble;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The whole service with GOV.UK Notify as the one who carries its mails. */
@TestPropertySource(
        properties = {
            "spring.mongodb.database=notify-govuk",
            "parentvoice.base-url=" + GovukNotifyIT.SITE,
            "parentvoice.sending.provider=govuk-notify",
            "parentvoice.govuk-notify.api-key=" + GovukNotify.KEY,
            "parentvoice.govuk-notify.template=" + GovukNotify.TEMPLATE
        })
class GovukNotifyIT extends NotifyIT {

    static final String SITE = "https://parentvoice.example";
    private static final GovukNotify NOTIFY = new GovukNotify();
    private static final Pattern LINK = Pattern.compile("\\]\\(" + SITE + "(/[^)\\s]+)\\)");
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final String operator = TestStack.issuer().role("operator");
    private final String email = newAddress();
    private final String theme = newId();
    private final String event = newId();

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("parentvoice.govuk-notify.base-url", NOTIFY::url);
    }

    @AfterEach
    void goOn() throws Exception {
        putSending(operator, "{\"paused\":false}");
    }

    @Test
    void fromAskingToStoppingEveryMailGoesThroughGovukNotify() {
        String commitment = newId();
        confirm(email);
        assertThat(NOTIFY.taken(email).getFirst().subject())
                .isEqualTo("Please confirm your email address");
        statusChanged(event, commitment, theme, "Faster replies");
        GovukNotify.Mail mail = taken(email, 2).getLast();
        assertThat(mail.subject()).isEqualTo("Now done: Faster replies");
        assertThat(mail.body())
                .contains("Leeds City Council says this is now done", "It began on Monday.")
                .contains("](" + SITE + "/forums/leeds/commitments/" + commitment + ")")
                .containsOnlyOnce("/subscriptions/unsubscribe");
        String stop = link(mail, "/subscriptions/unsubscribe");
        assertThat(mail.oneClick()).isEqualTo(SITE + stop);
        awaitState(event, "SENT");
        assertThat(mail.reference()).isEqualTo(reference(event));
        statusChanged(event, commitment, theme, "Faster replies");
        taken(email, 2);

        assertThat(browser.get(stop).statusCode()).isEqualTo(200);
        assertThat(browser.post(stop, Map.of("List-Unsubscribe", "One-Click")).statusCode())
                .isEqualTo(200);
        statusChanged(newId(), commitment, theme, "After stopping");
        taken(email, 2);
        assertThat(TestMail.to(email)).isEmpty();
    }

    static Stream<Trouble> passes() {
        return Stream.of(
                new Refusal(429, "RateLimitError", "Exceeded rate limit for key type LIVE"),
                new Refusal(500, "Exception", "Internal server error"));
    }

    @ParameterizedTest
    @MethodSource("passes")
    void whatPassesIsTriedAgainAndNobodyIsToldTwice(Trouble trouble) {
        String other = newAddress();
        confirm(email);
        confirm(other);
        NOTIFY.next(email, trouble);
        statusChanged(event, newId(), theme, "In the end");
        taken(email, 2);
        taken(other, 2);
        assertThat(references(email)).hasSize(2).containsOnly(reference(email, event));
        assertThat(references(other)).hasSize(1).containsOnly(reference(other, event));
    }

    /** It was taken: Notify is asked, and nothing is sent a second time. */
    @Test
    void whereTheYesIsLostItIsNotSentAgain() {
        confirm(email);
        NOTIFY.next(email, Silence.TAKEN);
        statusChanged(event, newId(), theme, "Once");
        awaitState(event, "SENT");
        taken(email, 2);
        assertThat(references(email)).containsExactly(reference(event));
        assertThat(NOTIFY.askedFor(reference(event))).isOne();
        assertThat(queued(event)).isZero();
    }

    /** It was not taken: Notify is asked, and it is sent again with the same reference. */
    @Test
    void whereTheMailIsLostItIsSentAgain() {
        confirm(email);
        NOTIFY.next(email, Silence.LOST, Silence.LOST);
        statusChanged(event, newId(), theme, "At the third attempt");
        awaitState(event, "SENT");
        taken(email, 2);
        assertThat(references(email)).hasSize(3).containsOnly(reference(event));
        assertThat(NOTIFY.askedFor(reference(event))).isEqualTo(2);
    }

    @Test
    void onlyWhatIsSaidOfTheAddressIsFinal() {
        confirm(email);
        NOTIFY.next(
                email,
                new Refusal(400, "BadRequestError", "Can't send to this recipient in trial mode"),
                new Refusal(403, "AuthError", "Invalid token: API key not found"),
                new Refusal(400, "ValidationError", "email_address Not a valid email address"));
        statusChanged(event, newId(), theme, "Not an address");
        awaitState(event, "FAILED");
        assertThat(references(email)).hasSize(3).containsOnly(reference(event));
        assertThat(delivery(event)).containsEntry("reply", 400);
        String next = newId();
        statusChanged(next, newId(), theme, "Not tried");
        awaitState(next, "SUPPRESSED");
        assertThat(references(email)).hasSize(3);
    }

    @Test
    void whatItSaysLaterOfAMailStopsTheNextIfTheMailboxIsGone() throws Exception {
        confirm(email);
        statusChanged(event, newId(), theme, "Full");
        GovukNotify.Mail mail = taken(email, 2).getLast();
        awaitState(event, "SENT");
        assertThat(callback(mail, "temporary-failure")).isEqualTo(204);
        String second = newId();
        statusChanged(second, newId(), theme, "Room again");
        mail = taken(email, 3).getLast();
        awaitState(second, "SENT");
        assertThat(callback(mail, "permanent-failure")).isEqualTo(204);
        String third = newId();
        statusChanged(third, newId(), theme, "Gone");
        awaitState(third, "SUPPRESSED");
        assertThat(delivery(event)).containsEntry("state", "SENT");
        assertThat(delivery(second)).containsEntry("state", "FAILED");
        assertThat(references(email)).hasSize(2);
    }

    @Test
    void aPauseStopsItAndLosesNothing() throws Exception {
        confirm(email);
        putSending(operator, "{\"paused\":true,\"reason\":\"A wrong template\"}");
        statusChanged(event, newId(), theme, "Held");
        await().atMost(WAIT).until(() -> queued(event) == 1);
        // Long after it was due: settle is 50 ms here, and a look comes every 50 ms.
        await().during(Duration.ofMillis(600))
                .atMost(WAIT)
                .until(() -> references(email).isEmpty());
        putSending(operator, "{\"paused\":false}");
        taken(email, 2);
        assertThat(references(email)).containsExactly(reference(event));
    }

    /** Asks, and presses the button behind the link in the mail. */
    private void confirm(String address) {
        ask(address, "theme", theme, "immediate");
        await().atMost(WAIT).until(() -> NOTIFY.taken(address).size() == 1);
        String link = link(NOTIFY.taken(address).getFirst(), "/subscriptions/confirm");
        assertThat(browser.get(link).body()).contains("Yes, email me");
        var confirmed = browser.post("/subscriptions/confirm", Map.of("token", token(link)));
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(browser.get(Browser.location(confirmed)).body()).contains("Thank you");
    }

    /** Waits until Notify took so many for this address, and a moment longer for one too many. */
    private static List<GovukNotify.Mail> taken(String address, int count) {
        await().atMost(WAIT).untilAsserted(() -> assertThat(NOTIFY.taken(address)).hasSize(count));
        await().during(Duration.ofMillis(400))
                .atMost(WAIT)
                .untilAsserted(() -> assertThat(NOTIFY.taken(address)).hasSize(count));
        return NOTIFY.taken(address);
    }

    /** The references of all attempts but the one to have the address confirmed. */
    private static List<String> references(String address) {
        return NOTIFY.received(address).stream()
                .map(each -> each.path("reference").asString())
                .filter(each -> !each.startsWith("CONFIRM:"))
                .toList();
    }

    /** The path and query of the only link that begins like this. */
    private static String link(GovukNotify.Mail mail, String path) {
        List<String> links =
                LINK.matcher(mail.body())
                        .results()
                        .map(each -> each.group(1))
                        .filter(each -> each.startsWith(path))
                        .toList();
        assertThat(links).hasSize(1);
        return links.getFirst();
    }

    private String reference(String change) {
        return delivery(change).getString("_id");
    }

    private String reference(String address, String change) {
        String follower =
                mongo.getCollection("followers")
                        .find(eq("email", address))
                        .first()
                        .getString("_id");
        return deliveries(change).stream()
                .filter(each -> each.getString("follower").equals(follower))
                .map(each -> each.getString("_id"))
                .findFirst()
                .orElseThrow();
    }

    private void awaitState(String change, String state) {
        await().atMost(WAIT)
                .untilAsserted(() -> assertThat(delivery(change)).containsEntry("state", state));
    }

    private int callback(GovukNotify.Mail mail, String status)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(browser.address() + "/api/notify-callback"))
                        .header("Authorization", "Bearer only-for-tests")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        GovukNotify.callback(mail, status))))
                .statusCode();
    }
}
