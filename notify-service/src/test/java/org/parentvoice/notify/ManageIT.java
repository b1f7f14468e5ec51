package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.TestMail;

class ManageIT extends NotifyIT {

    private final String email = newAddress();
    private final String theme = newId();

    @Test
    void oneClickStopsItWithoutAPageInBetween() {
        String stop = followedByAMail();
        var answer = browser.post(stop, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("We have stopped these emails", "We will delete your email address on")
                .doesNotContain("deleted your address");
        change();
        mails(email, 2);
        Document left = follower();
        assertThat(browser.post(stop, Map.of("List-Unsubscribe", "One-Click")).statusCode())
                .isEqualTo(200);
        assertThat(follower()).as("no more time by stopping again").isEqualTo(left);
        assertThat(left.getList("follows", Document.class)).isEmpty();
    }

    @Test
    void aScannerThatOpensTheLinkStopsNothing() {
        String stop = followedByAMail();
        assertThat(browser.get(stop).body()).contains("Stop these emails?", "Label of " + theme);
        change();
        mails(email, 3);
    }

    @Test
    void oneClickLeavesWhatElseIsFollowed() {
        follow(email, "theme", "kept-" + theme);
        follow(email, "theme", theme);
        change();
        MimeMessage mail = mails(email, 3).getLast();
        var answer = browser.post(stopLink(mail), Map.of("List-Unsubscribe", "One-Click"));
        assertThat(answer.body()).contains("You still follow other things");
        change();
        mails(email, 3);
        statusChanged(newId(), newId(), "kept-" + theme, "Still here");
        mails(email, 4);
    }

    @Test
    void aLinkThatStopsEverythingSaysSo() {
        follow(email, "theme", "second-" + theme);
        follow(email, "theme", theme);
        ask(email, "theme", "asked-" + theme, "immediate");
        mails(email, 3);
        browser.post("/subscriptions/link", Map.of("email", email));
        MimeMessage mail =
                mails(email, 4).stream()
                        .filter(each -> TestMail.subject(each).startsWith("Your link to"))
                        .findFirst()
                        .orElseThrow();
        assertThat(TestMail.plain(mail)).contains("stops everything you follow");
        String stop = stopLink(mail);
        assertThat(browser.get(stop).body())
                .contains("Stop all our emails?")
                .contains("This stops everything you follow.", "After 28 days we delete")
                .contains("“second " + theme.replace('-', ' ') + "”")
                .contains("“" + theme.replace('-', ' ') + "”")
                .doesNotContain("asked " + theme.replace('-', ' '));
        assertThat(follower()).isNotNull();
        var stopped = browser.post(stop, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.body())
                .contains("“second " + theme.replace('-', ' ') + "”")
                .contains("We will delete your email address on", ">Undo<");
        assertThat(follower().getList("follows", Document.class)).isEmpty();
    }

    @Test
    void whatIsNotConfirmedIsNotStillFollowed() {
        String stop = followedByAMail();
        assertThat(browser.get(stop).body()).doesNotContain("This stops everything");
        ask(email, "theme", "asked-" + theme, "immediate");
        mails(email, 3);
        assertThat(browser.post(stop, Map.of("List-Unsubscribe", "One-Click")).body())
                .contains("You follow nothing now. We will delete your email address on")
                .doesNotContain("You still follow other things", "have deleted your address");
        assertThat(follower()).isNotNull();
    }

    @Test
    void aPauseLastsUntilItIsEnded() {
        String token = token(follow(email, "theme", theme));
        var paused = browser.post("/subscriptions/manage/pause", Map.of("token", token));
        assertThat(paused.statusCode()).isEqualTo(303);
        assertThat(browser.get(Browser.location(paused)).body())
                .contains("Paused. You will get no emails", "Start emails again");
        change();
        mails(email, 1);
        browser.post("/subscriptions/manage/resume", Map.of("token", token));
        change();
        mails(email, 2);
    }

    @Test
    void oneOfTwoCanBeStoppedAndTheOtherChanged() {
        follow(email, "theme", "second-" + theme);
        String page = follow(email, "theme", theme);
        String token = token(page);
        String id = (String) followed(theme).get("_id");
        String other = (String) followed("second-" + theme).get("_id");
        var stopped =
                browser.post("/subscriptions/manage/stop", Map.of("token", token, "follow", id));
        assertThat(browser.get(Browser.location(stopped)).body()).contains("no more emails about");
        assertThat(followed(theme)).isEmpty();
        browser.post(
                "/subscriptions/manage/frequency",
                Map.of("token", token, "follow", other, "frequency", "weekly"));
        assertThat(followed("second-" + theme)).containsEntry("frequency", "WEEKLY");
        assertThat(browser.get(page).body())
                .contains("<option value=\"weekly\" selected=\"selected\">");
    }

    @Test
    void erasingLeavesNothing() {
        String token = token(follow(email, "theme", theme));
        change();
        mails(email, 2);
        String follower = follower().getString("_id");
        var erased = browser.post("/subscriptions/manage/erase", Map.of("token", token));
        assertThat(browser.get(Browser.location(erased)).body())
                .contains("Erased. We have deleted your address", "You follow nothing");
        for (String collection : mongo.getCollectionNames()) {
            assertThat(mongo.getCollection(collection).find().into(new ArrayList<>()).toString())
                    .as(collection)
                    .doesNotContain(email, follower);
        }
    }

    @Test
    void stoppingEverythingEndsAllMail() {
        String token = token(follow(email, "theme", theme));
        var stopped = browser.post("/subscriptions/manage/stop-all", Map.of("token", token));
        assertThat(browser.get(Browser.location(stopped)).body())
                .contains("Stopped. You will get no more emails.", ">Undo<")
                .contains("We will delete your email address on", "Erase my details");
        change();
        mails(email, 1);
        assertThat(follower().getList("audiences", String.class)).isEmpty();
    }

    @Test
    void anOldLinkSaysSoAndGivesANewOne() {
        follow(email, "theme", theme);
        String follower = follower().getString("_id");
        var past = Clock.fixed(Instant.now().minus(Duration.ofDays(400)), ZoneOffset.UTC);
        var links = new SignedLinks("only-for-tests-only-for-tests-only-for-tests", past);
        var old =
                browser.get(
                        "/subscriptions/manage?token="
                                + links.sign("manage", follower, Duration.ofDays(180)));
        assertThat(old.statusCode()).isEqualTo(410);
        assertThat(old.body()).contains("This link is too old", "Send me a new link");

        var sent = browser.post("/subscriptions/link", Map.of("email", email));
        assertThat(browser.get(Browser.location(sent)).body()).contains("Check your email");
        browser.post("/subscriptions/link", Map.of("email", email));
        var mail = mails(email, 2).getLast();
        String page = TestMail.link(TestMail.plain(mail), "/subscriptions/manage");
        assertThat(browser.get(page).body()).contains("What you follow");
    }

    @Test
    void aChangedLinkIsNotOurs() {
        String page = follow(email, "theme", theme);
        var tampered = browser.get("/subscriptions/manage?token=x" + token(page));
        assertThat(tampered.statusCode()).isEqualTo(404);
        assertThat(tampered.body()).contains("This link does not work", "Send me a new link");
        assertThat(browser.get("/subscriptions/confirm?token=" + token(page)).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/subscriptions/unsubscribe", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLinkThatWasUsedUpIsGone() {
        ask(email, "theme", theme, "immediate");
        MimeMessage mail = mails(email, 1).getFirst();
        browser.post(stopLink(mail), Map.of());
        String confirm = TestMail.link(TestMail.plain(mail), "/subscriptions/confirm");
        assertThat(browser.get(confirm).statusCode()).isEqualTo(410);
        assertThat(browser.post("/subscriptions/confirm", Map.of("token", token(confirm))).body())
                .contains("This link is too old");
        assertThat(follower()).isNull();
    }

    @Test
    void noOtherSiteLearnsTheLink() {
        String page = follow(email, "theme", theme);
        var headers = browser.get(page).headers();
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private String followedByAMail() {
        follow(email, "theme", theme);
        change();
        return stopLink(mails(email, 2).getLast());
    }

    private void change() {
        statusChanged(newId(), newId(), theme, "Something moved");
    }

    private static String stopLink(MimeMessage mail) {
        return TestMail.link(
                TestMail.header(mail, "List-Unsubscribe"), "/subscriptions/unsubscribe");
    }

    private Document follower() {
        return mongo.getCollection("followers").find(eq("email", email)).first();
    }

    private Document followed(String target) {
        return follower().getList("follows", Document.class).stream()
                .filter(follow -> follow.getString("target").equals(target))
                .findFirst()
                .orElseGet(Document::new);
    }
}
