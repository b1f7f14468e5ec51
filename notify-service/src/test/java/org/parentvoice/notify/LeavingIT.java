package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.kit.testing.TestTopic;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.follower.Target;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the address of who follows nothing any more, by a clock that the test sets. */
class LeavingIT extends TimedIT {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    @Autowired private SignedLinks links;
    private final String theme = NotifyIT.newId();
    private final String email = NotifyIT.newAddress();

    @BeforeEach
    void noon() {
        london("2029-11-05T12:00:00");
    }

    @Test
    void theAddressStaysFourWeeksGetsNothingAndThenGoes() {
        String stop = followedByAMail();
        assertThat(press(stop).body())
                .contains("We will delete your email address on", "3 December 2029")
                .contains("You can undo it until", "3 December 2029 at 12:00pm");
        assertThat(follower().getString("email")).isEqualTo(email);
        awaitFannedOut(news("After the end"));
        later(FOUR_WEEKS.minusSeconds(1));
        NotifyIT.mails(email, 2);
        assertThat(followers(email)).hasSize(1);

        later(Duration.ofSeconds(1));
        await().until(() -> followers(email).isEmpty());
        for (String collection : mongo.getCollectionNames()) {
            assertThat(mongo.getCollection(collection).find().into(new ArrayList<>()).toString())
                    .as(collection)
                    .doesNotContain(email);
        }
        assertThat(press(stop).body()).contains("We have stopped these emails");
    }

    @Test
    void theButtonOnThatPageBringsItBackUntilThen() {
        String stop = followedByAMail();
        Document before = follower();
        String page = press(stop).body();
        assertThat(page).contains("action=\"/subscriptions/manage/undo\"");
        later(FOUR_WEEKS.minus(Duration.ofDays(1)));
        String token = page.replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        var undone = browser.post("/subscriptions/manage/undo", Map.of("token", token));
        assertThat(browser.get(Browser.location(undone)).body())
                .contains("You follow it again", "Label of " + theme)
                .doesNotContain("We will delete your email address");
        assertThat(follower().get("follows")).isEqualTo(before.get("follows"));

        later(Duration.ofDays(2));
        awaitFannedOut(news("Back again"));
        later(Duration.ofSeconds(4));
        assertThat(TestMail.subject(NotifyIT.mails(email, 3).getLast())).contains("Back again");
    }

    @Test
    void followingAgainIsAsForEverybodyAndWhoComesBackStays() {
        String stop = followedByAMail();
        String id = follower().getString("_id");
        press(stop);
        later(Duration.ofDays(10));
        var unknown = ask(NotifyIT.newAddress());
        var known = ask(email);
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        MimeMessage mail = NotifyIT.mails(email, 3).getLast();
        assertThat(TestMail.subject(mail)).isEqualTo("Please confirm your email address");
        assertThat(TestMail.plain(mail)).contains("We will not write to you again unless");
        confirm(mail);

        later(FOUR_WEEKS);
        await().until(() -> follower().get("stopped") == null);
        assertThat(follower().getString("_id")).isEqualTo(id);
        awaitFannedOut(news("Followed again"));
        later(Duration.ofSeconds(4));
        assertThat(TestMail.subject(NotifyIT.mails(email, 4).getLast())).contains("Followed again");
    }

    @Test
    void whatIsAskedForIsSentAndErasingTakesEverythingAtOnce() {
        String stop = followedByAMail();
        press(stop);
        later(Duration.ofDays(10));
        var sent = browser.post("/subscriptions/link", Map.of("email", email));
        var other = browser.post("/subscriptions/link", Map.of("email", NotifyIT.newAddress()));
        assertThat(Browser.location(sent)).isEqualTo(Browser.location(other));
        MimeMessage mail = NotifyIT.mails(email, 3).getLast();
        assertThat(TestMail.subject(mail)).startsWith("Your link to");
        String manage = TestMail.link(TestMail.plain(mail), "/subscriptions/manage");
        assertThat(browser.get(manage).body())
                .contains("You follow nothing", "We will delete your email address on")
                .contains("3 December 2029", ">Undo<");
        String token = NotifyIT.token(manage);
        assertThat(browser.get("/subscriptions/manage/data?token=" + token).body())
                .contains(email, "(we delete it on 3 December 2029)", "Stopped last");
        browser.post("/subscriptions/manage/erase", Map.of("token", token));
        assertThat(followers(email)).isEmpty();
        var undone = browser.post("/subscriptions/manage/undo", Map.of("token", token));
        assertThat(browser.get(Browser.location(undone)).body())
                .contains("Nothing from that page can be undone any more.");
        assertThat(followers(email)).isEmpty();
    }

    @Test
    void whatIsErasedAtIntakeCannotBeTakenBack() {
        String feedback = NotifyIT.newId();
        var target = new Target("leeds", FollowKind.FEEDBACK, feedback);
        String person = follower(Frequency.DAILY, target);
        browser.post(unsubscribe(person), Map.of());
        assertThat(followers(person)).hasSize(1);
        new TestTopic("feedback.themed")
                .putEvent(
                        NotifyIT.newId(),
                        "org.parentvoice.feedback.erased.v1",
                        feedback,
                        "leeds",
                        "{\"feedbackId\":\"%s\",\"forum\":\"leeds\"}".formatted(feedback));
        await().atMost(Duration.ofSeconds(20)).until(() -> followers(person).isEmpty());
    }

    /** Follows through the page, has one mail of news, and gives the way out of that mail. */
    private String followedByAMail() {
        ask(email);
        confirm(NotifyIT.mails(email, 1).getFirst());
        awaitFannedOut(news("News"));
        later(Duration.ofSeconds(4));
        MimeMessage mail = NotifyIT.mails(email, 2).getLast();
        return TestMail.link(
                TestMail.header(mail, "List-Unsubscribe"), "/subscriptions/unsubscribe");
    }

    /** Something moves, now by the test's clock. Returns the event's id. */
    private String news(String title) {
        String id = NotifyIT.newId();
        String commitment = NotifyIT.newId();
        COMMITMENTS.put(
                commitment,
                """
                {"commitmentId":"%s","forum":"leeds","sequence":2,"title":"%s",
                 "body":"Leeds City Council","themes":[{"id":"%s","label":"Label of %s"}],
                 "status":"in-progress"}
                """
                        .formatted(commitment, title, theme, theme),
                Map.of(
                        "ce_id",
                        id,
                        "ce_type",
                        "org.parentvoice.commitment.status-changed.v1",
                        "ce_time",
                        CLOCK.instant().toString()));
        return id;
    }

    private String unsubscribe(String person) {
        return "/subscriptions/unsubscribe?token=" + links.sign("unsubscribe", person + ":all");
    }

    private HttpResponse<String> ask(String address) {
        return browser.postJson(
                "/api/forums/leeds/subscriptions",
                """
                {"email":"%s","follow":{"type":"theme","id":"%s"}}"""
                        .formatted(address, theme));
    }

    private void confirm(MimeMessage mail) {
        String link = TestMail.link(TestMail.plain(mail), "/subscriptions/confirm");
        var answer = browser.post("/subscriptions/confirm", Map.of("token", NotifyIT.token(link)));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> press(String stop) {
        var answer = browser.post(stop, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private List<Document> followers(String address) {
        return mongo.getCollection("followers").find(eq("email", address)).into(new ArrayList<>());
    }

    private Document follower() {
        return followers(email).getFirst();
    }
}
