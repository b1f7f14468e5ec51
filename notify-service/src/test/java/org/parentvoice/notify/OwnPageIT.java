package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person can do on their own page beyond stopping. */
class OwnPageIT extends NotifyIT {

    @Autowired private SignedLinks links;
    private final String email = newAddress();
    private final String theme = newId();

    @Test
    void aStopIsUndoneWithOneButton() {
        String token = token(follow(email, "theme", theme, "weekly"));
        Document before = follower();
        var stopped = press("stop", Map.of("token", token, "follow", followId()));
        assertThat(stopped)
                .contains("Stopped. You will get no more emails about that", "Undo")
                .contains("You follow nothing");
        assertThat(follower().getList("audiences", String.class)).isEmpty();
        assertThat(browser.get("/subscriptions/manage?token=" + token).body())
                .contains("You stopped", ">Undo<");
        assertThat(press("undo", Map.of("token", token)))
                .contains("You follow it again", theme.replace('-', ' '))
                .doesNotContain(">Undo<");
        assertThat(follower().get("follows")).isEqualTo(before.get("follows"));
        assertThat(follower().get("audiences")).isEqualTo(before.get("audiences"));
    }

    @Test
    void whatIsNotUndoneIsForgottenAfterHalfAnHour() {
        String token = token(follow(email, "theme", theme));
        follow(email, "theme", "kept-" + theme);
        assertThat(press("stop", Map.of("token", token, "follow", followId())))
                .contains(">Undo<")
                .doesNotContain("We will delete your email address");
        mongo.getCollection("followers")
                .updateOne(
                        eq("email", email),
                        new Document(
                                "$set", new Document("stopped.until", Date.from(Instant.now()))));
        Awaitility.await().until(() -> follower().get("stopped") == null);
        assertThat(press("undo", Map.of("token", token)))
                .contains(
                        "Nothing from that page can be undone any more. Below is what you follow.")
                .doesNotContain("You follow it again", ">Undo<");
    }

    @Test
    void aPauseOfAWeekEndsByItself() {
        String token = token(follow(email, "theme", theme));
        assertThat(press("pause", Map.of("token", token, "length", "week")))
                .contains("Your emails are paused until");
        assertThat(follower().getDate("pausedUntil").toInstant())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(166)),
                        Instant.now().plus(Duration.ofHours(170)));
        statusChanged(newId(), newId(), theme, "During the pause");
        mails(email, 1);
        mongo.getCollection("followers")
                .updateOne(
                        eq("email", email),
                        new Document(
                                "$set",
                                new Document(
                                        "pausedUntil", Date.from(Instant.now().minusSeconds(1)))));
        Awaitility.await().until(() -> follower().get("pausedAt") == null);
        statusChanged(newId(), newId(), theme, "After the pause");
        assertThat(TestMail.subject(mails(email, 2).getLast()))
                .isEqualTo("Now done: After the pause");
    }

    @Test
    void aFollowLeadsToWhatIsFollowed() {
        String themes = "href=\"/forums/leeds/themes?theme=" + theme + "\"";
        assertThat(browser.get(follow(email, "theme", theme)).body()).contains(themes);
        String form = browser.get("/forums/leeds/follow?type=theme&id=" + theme).body();
        assertThat(form).contains(themes).doesNotContain("Nothing comes between");
    }

    @Test
    void emailsMayComeAtNightIfOneWantsThem() {
        String token = token(follow(email, "theme", theme));
        assertThat(press("night", Map.of("token", token, "anyTime", "true")))
                .contains("may now come at any time");
        assertThat(follower()).containsEntry("atNight", true);
        assertThat(press("night", Map.of("token", token, "anyTime", "false")))
                .contains("You will get no emails at night");
    }

    @Test
    void everythingThatIsKeptCanBeReadAndTakenAway() {
        String token = token(follow(email, "theme", theme, "immediate"));
        statusChanged(newId(), newId(), theme, "Told of this");
        mails(email, 2);
        Awaitility.await()
                .untilAsserted(
                        () -> {
                            String page =
                                    browser.get("/subscriptions/manage/data?token=" + token).body();
                            assertThat(page)
                                    .contains(email, "“Label of " + theme + "”")
                                    .contains("News", "Told of this", "sent");
                        });
        var file = browser.get("/subscriptions/manage/data/download?token=" + token);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        Document kept = Document.parse(file.body());
        assertThat(kept.getString("email")).isEqualTo(email);
        assertThat(kept.getString("reference")).isEqualTo(follower().getString("_id"));
        assertThat(kept.getList("follows", Document.class))
                .singleElement()
                .satisfies(
                        each ->
                                assertThat(each)
                                        .containsEntry("howOften", "As soon as it happens"));
        assertThat(kept.getList("emails", Document.class)).hasSize(2);
        assertThat(browser.get("/subscriptions/manage/data?token=x").statusCode()).isEqualTo(404);
    }

    @Test
    void thatNothingIsSentAnyMoreIsSaidAndTakenAwayToo() {
        String token = token(follow(email, "theme", theme));
        String id = follower().getString("_id");
        mongo.getCollection("suppressions")
                .insertOne(
                        new Document("_id", id)
                                .append("reason", "BOUNCED")
                                .append("since", new Date())
                                .append("status", "5.1.1"));
        assertThat(browser.get("/subscriptions/manage/data?token=" + token).body())
                .contains("One of our emails could not be delivered, on ", "(code 5.1.1)");
        var file = browser.get("/subscriptions/manage/data/download?token=" + token);
        assertThat(Document.parse(file.body()).get("noEmails", Document.class))
                .containsEntry("code", "5.1.1");
    }

    @Test
    void whoGetsNothingSeesWhyAndWhatToDo() {
        String page = follow(email, "theme", theme);
        assertThat(browser.get(page).body()).doesNotContain("We cannot email you now");
        var none = new Document("_id", follower().getString("_id")).append("since", new Date());
        mongo.getCollection("suppressions").insertOne(none.append("reason", "BOUNCED"));
        assertThat(browser.get(page).body())
                .contains(
                        "We cannot email you now", "One of our emails could not be delivered, on ")
                .contains("open your forum and press Follow again")
                .contains("Press the button in it.");
        mongo.getCollection("suppressions")
                .replaceOne(eq("_id", none.get("_id")), none.append("reason", "COMPLAINED"));
        assertThat(browser.get(page).body())
                .contains("We cannot email you now", "One of our emails was marked as spam, on ")
                .contains("ask your forum")
                .doesNotContain("press Follow again");
    }

    @Test
    void theEndIsAskedAboutFirst() {
        String token = token(follow(email, "theme", theme));
        for (String what : new String[] {"stop-all", "erase"}) {
            String page = browser.get("/subscriptions/manage/" + what + "?token=" + token).body();
            assertThat(page).contains("No, go back");
            assertThat(page.contains("This cannot be undone")).isEqualTo(what.equals("erase"));
            assertThat(page.contains("For 28 days you can undo this."))
                    .isNotEqualTo(what.equals("erase"));
        }
        assertThat(follower()).isNotNull();
        assertThat(press("erase", Map.of("token", token))).contains("Erased.");
        assertThat(follower()).isNull();
    }

    @Test
    void aConfirmationThatIsTooOldCanBeAskedForAgain() {
        ask(email, "theme", theme, "daily");
        mails(email, 1);
        var old =
                new SignedLinks(
                                "only-for-tests-only-for-tests-only-for-tests",
                                Clock.fixed(
                                        Instant.now().minus(Duration.ofDays(8)), ZoneOffset.UTC))
                        .sign(
                                "confirm",
                                follower().getString("_id") + ":" + followId(),
                                Duration.ofDays(7));
        var answer = browser.get("/subscriptions/confirm?token=" + old);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("Send me a new link");
        mongo.getCollection("followers")
                .updateOne(
                        eq("email", email),
                        new Document("$set", new Document("follows.0.letterAt", new Date(0))));
        browser.post("/subscriptions/link", Map.of("email", email));
        var mail = mails(email, 2).getLast();
        assertThat(TestMail.subject(mail)).isEqualTo("Please confirm your email address");
        var confirmed =
                browser.post(
                        "/subscriptions/confirm",
                        Map.of(
                                "token",
                                token(
                                        TestMail.link(
                                                TestMail.plain(mail), "/subscriptions/confirm"))));
        assertThat(confirmed.statusCode()).isEqualTo(303);
        String unknown = browser.post("/subscriptions/link", Map.of("email", newAddress())).body();
        assertThat(browser.post("/subscriptions/link", Map.of("email", email)).body())
                .isEqualTo(unknown);
    }

    @Test
    void everyKindCanBeFollowedThroughThePageAtEveryFrequency() {
        String receipt = links.sign("receipt", "leeds:" + newId());
        for (var kind :
                Map.of("forum", "leeds", "theme", theme, "commitment", newId(), "feedback", receipt)
                        .entrySet()) {
            String form =
                    browser.get(
                                    "/forums/leeds/follow?type=%s&id=%s"
                                            .formatted(kind.getKey(), kind.getValue()))
                            .body();
            assertThat(form).contains("As soon as it happens", "Once a day", "Once a week");
            for (String frequency : new String[] {"immediate", "daily", "weekly"}) {
                String person = newAddress();
                var sent =
                        browser.post(
                                "/forums/leeds/follow",
                                Map.of(
                                        "email",
                                        person,
                                        "type",
                                        kind.getKey(),
                                        "id",
                                        kind.getValue(),
                                        "frequency",
                                        frequency));
                assertThat(sent.statusCode()).isEqualTo(303);
                assertThat(
                                mongo.getCollection("followers")
                                        .find(eq("email", person))
                                        .first()
                                        .getList("follows", Document.class)
                                        .getFirst())
                        .containsEntry("kind", kind.getKey().toUpperCase(Locale.ROOT))
                        .containsEntry("frequency", frequency.toUpperCase(Locale.ROOT));
            }
        }
    }

    private String press(String button, Map<String, String> form) {
        var answer = browser.post("/subscriptions/manage/" + button, form);
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser.get(Browser.location(answer)).body();
    }

    private Document follower() {
        return mongo.getCollection("followers").find(eq("email", email)).first();
    }

    private String followId() {
        return follower().getList("follows", Document.class).getFirst().getString("_id");
    }
}
