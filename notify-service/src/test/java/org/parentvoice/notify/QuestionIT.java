package org.parentvoice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.TestMail;

/** Four weeks after something was delivered. */
class QuestionIT extends TimedIT {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private final String theme = NotifyIT.newId();
    private final String commitment = NotifyIT.newId();

    /** Events happen now by the real clock. */
    @BeforeEach
    void now() {
        CLOCK.set(Instant.now());
    }

    @Test
    void familiesAreAskedOnceWhetherItHasChanged() {
        String email = follower(Frequency.IMMEDIATE, true, theme("leeds", theme));
        MimeMessage mail = asked(email);
        assertThat(TestMail.subject(mail))
                .isEqualTo("Has it changed for your family? A named officer");
        assertThat(TestMail.plain(mail))
                .contains("“A named officer”", "Yes:\n", "Partly:\n", "No:\n")
                .contains("without your name", "everybody who was asked can see the count")
                .containsPattern("On \\d+ \\w+ \\d{4} Leeds City Council said that this is done");
        assertThat(TestMail.plain(mail).replaceAll("\\s+", " "))
                .contains("not ask again, unless it is opened again and then said to be done.");
        CLOCK.set(CLOCK.instant().plus(FOUR_WEEKS));
        NotifyIT.mails(email, 2);
    }

    @Test
    void theDayIsTheOneThatWasGiven() {
        String email = follower(Frequency.IMMEDIATE, true, theme("leeds", theme));
        String id = NotifyIT.newId();
        COMMITMENTS.putEvent(
                id,
                "org.parentvoice.commitment.status-changed.v1",
                commitment,
                "leeds",
                """
                {"commitmentId":"%s","forum":"leeds","sequence":2,"title":"Written down late",
                 "body":"Leeds City Council","themes":[{"id":"%s","label":"Being heard"}],
                 "status":"delivered","occurredOn":"2026-03-02"}
                """
                        .formatted(commitment, theme));
        awaitFannedOut(id);
        later(Duration.ofMinutes(1));
        assertThat(TestMail.plain(NotifyIT.mails(email, 1).getLast()))
                .contains("This was on 2 March 2026.");
        CLOCK.set(CLOCK.instant().plus(FOUR_WEEKS));
        assertThat(TestMail.plain(NotifyIT.mails(email, 2).getLast()))
                .contains("On 2 March 2026 Leeds City Council said that this is done.");
    }

    @Test
    void openingALinkAnswersNothingAndAnAnswerCanBeChanged() {
        String email = follower(Frequency.IMMEDIATE, true, theme("leeds", theme));
        String link = TestMail.link(TestMail.plain(asked(email)), "/subscriptions/families-say");
        String page = browser.get(link).body();
        assertThat(page)
                .contains("A named officer", "value=\"yes\" checked=\"checked\"")
                .contains("Everybody who was asked can see")
                .doesNotContain("You said");
        assertThat(answers()).isZero();

        String token = NotifyIT.token(link);
        assertThat(say(token, "yes")).contains("We have counted your answer", "You said");
        assertThat(say(token, "no")).contains("<strong>No</strong>");
        assertThat(answers()).isOne();
        var nothing = browser.post("/subscriptions/families-say", Map.of("token", token));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Choose an answer");
        assertThat(browser.get("/subscriptions/families-say?token=x" + token).statusCode())
                .isEqualTo(404);
        assertThat(mongo.getCollection("answers").find().into(new ArrayList<>()).toString())
                .doesNotContain(email);
    }

    @Test
    void countsUnderFiveAreNotTold() {
        List<String> emails =
                IntStream.range(0, 6)
                        .mapToObj(i -> follower(Frequency.IMMEDIATE, true, theme("leeds", theme)))
                        .toList();
        List<String> tokens =
                emails.stream()
                        .map(this::asked)
                        .map(
                                mail ->
                                        NotifyIT.token(
                                                TestMail.link(
                                                        TestMail.plain(mail),
                                                        "/subscriptions/families-say")))
                        .toList();
        tokens.subList(0, 4).forEach(token -> say(token, "yes"));
        assertThat(count()).contains("\"answers\":null", "\"yes\":null");
        assertThat(say(tokens.get(0), "yes"))
                .contains("What families say so far", "Fewer than five so far");
        say(tokens.get(4), "yes");
        assertThat(count()).contains("\"answers\":5", "\"yes\":5", "\"no\":0");
        assertThat(say(tokens.get(5), "no"))
                .contains("At least <strong>5 families</strong> have answered", "They said:");
        assertThat(count()).contains("\"answers\":5", "\"yes\":5", "\"no\":0");
        assertThat(browser.getJson("/api/commitments/unknown/families-say").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasOpenedAgainIsNotAskedAbout() {
        String email = follower(Frequency.IMMEDIATE, true, theme("leeds", theme));
        awaitFannedOut(event("leeds", commitment, theme, "Not for long", "delivered", 2));
        later(Duration.ofMinutes(1));
        NotifyIT.mails(email, 1);
        awaitFannedOut(event("leeds", commitment, theme, "Not for long", "reopened", 3));
        later(Duration.ofMinutes(20));
        NotifyIT.mails(email, 2);
        CLOCK.set(CLOCK.instant().plus(FOUR_WEEKS));
        NotifyIT.mails(email, 2);
    }

    /** Delivered, told, and four weeks later; the last mail. */
    private MimeMessage asked(String email) {
        if (mongo.getCollection("commitments").countDocuments(new Document("_id", commitment))
                == 0) {
            awaitFannedOut(event("leeds", commitment, theme, "A named officer", "delivered", 2));
            later(Duration.ofMinutes(1));
            NotifyIT.mails(email, 1);
            CLOCK.set(CLOCK.instant().plus(FOUR_WEEKS));
        }
        return NotifyIT.mails(email, 2).getLast();
    }

    private String say(String token, String answer) {
        var answered =
                browser.post(
                        "/subscriptions/families-say", Map.of("token", token, "answer", answer));
        assertThat(answered.statusCode()).isEqualTo(303);
        return browser.get(Browser.location(answered)).body();
    }

    private String count() {
        return browser.getJson("/api/commitments/" + commitment + "/families-say").body();
    }

    private long answers() {
        return mongo.getCollection("answers")
                .countDocuments(new Document("commitment", commitment));
    }
}
