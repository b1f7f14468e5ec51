package org.parentvoice.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.ReplaceOptions;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.kit.testing.TestTopic;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.follower.Target;
import org.parentvoice.notify.testing.Looks;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails and pages as people see them: in a browser, on a phone and on a desk. */
class LooksIT extends TimedIT {

    private static final TestTopic THEMED = new TestTopic("feedback.themed");
    private static final Looks LOOKS = new Looks();

    @Autowired private SignedLinks links;
    private final String theme = "informed-" + NotifyIT.newId();

    @AfterAll
    static void close() {
        LOOKS.close();
    }

    @Test
    void eachKindOfNewsSaysWhatChangedWhyItMattersAndWhatIsNext() throws IOException {
        Map<String, String> news =
                Map.of(
                        "declined",
                        "\"status\":\"declined\",\"reason\":\"There is no money for more"
                                + " drivers this year.\"",
                        "reopened",
                        "\"status\":\"reopened\",\"note\":\"Families said it is not done.\"",
                        "in-progress",
                        "\"status\":\"in-progress\"",
                        "delivered",
                        "\"status\":\"delivered\",\"note\":\"Every family has a named"
                                + " officer.\",\"dueOn\":\"2030-03-31\"");
        for (var each : news.entrySet()) {
            String text = looks(each.getKey(), "status-changed", each.getValue());
            assertThat(text).contains("What families said: ", "(23 voices)", "What is next: ");
        }
        assertThat(
                        looks(
                                "slipped",
                                "due-date-changed",
                                "\"status\":\"committed\",\"dueOn\":\"2030-09-30\",\"previousDueOn\":\"2030-03-31\",\"reason\":\"The new officers start later.\""))
                .contains("now says this will be later", "now due on 30 September 2030", "Why: ");
        assertThat(looks("overdue", "overdue", "\"status\":\"committed\",\"dueOn\":\"2030-03-31\""))
                .contains("This is late", "said it would be done by 31 March 2030");
        assertThat(looks("made", "made", "\"status\":\"committed\""))
                .contains("has made a new promise", "There is no date for it yet");
    }

    @Test
    void whoToldUsSomethingHearsThatItIsPartOfAPromise() throws IOException {
        String feedback = NotifyIT.newId();
        london("2030-05-07T12:00:00");
        themed(feedback, 23);
        String email =
                follower(Frequency.IMMEDIATE, new Target("leeds", FollowKind.FEEDBACK, feedback));
        MimeMessage mail = told(email, "made", "\"status\":\"committed\",\"dueOn\":\"2030-09-30\"");
        assertThat(TestMail.subject(mail)).isEqualTo("What you told us is now part of a promise");
        assertThat(TestMail.plain(mail))
                .contains(
                        "has promised to do something about what you told us",
                        "You are one of them",
                        "by 30 September 2030");
        LOOKS.mail("own-feedback", mail);
        assertThat(LOOKS.barriers(mail)).isEmpty();
    }

    @Test
    void aDigestIsOneStoryPerPromise() throws IOException {
        london("2030-05-14T12:00:00");
        themed(NotifyIT.newId(), 23);
        String email =
                follower(Frequency.DAILY, theme("leeds", theme), theme("leicestershire", theme));
        String commitment = NotifyIT.newId();
        awaitFannedOut(
                put(
                        "leeds",
                        commitment,
                        "status-changed",
                        "\"status\":\"committed\",\"dueOn\":\"2030-09-30\"",
                        2),
                put(
                        "leeds",
                        commitment,
                        "updated",
                        "\"status\":\"committed\",\"note\":\"Two officers have been hired.\",\"dueOn\":\"2030-09-30\"",
                        3),
                put(
                        "leicestershire",
                        NotifyIT.newId(),
                        "status-changed",
                        "\"status\":\"declined\",\"reason\":\"The school has no room for it.\"",
                        2));
        london("2030-05-15T07:00:00");
        LOOKS.mail("digest", NotifyIT.mails(email, 1).getLast());
    }

    @Test
    void thePagesHaveNoBarriers() throws IOException {
        CLOCK.set(Instant.now());
        String commitment = NotifyIT.newId();
        String email =
                follower(
                        Frequency.IMMEDIATE,
                        true,
                        theme("leeds", theme),
                        new Target("leeds", FollowKind.COMMITMENT, commitment),
                        new Target("leicestershire", FollowKind.FORUM, "leicestershire"));
        awaitFannedOut(put("leeds", commitment, "status-changed", "\"status\":\"delivered\"", 2));
        later(Duration.ofMinutes(1));
        NotifyIT.mails(email, 1);
        CLOCK.set(CLOCK.instant().plus(Duration.ofDays(28)));
        MimeMessage question = NotifyIT.mails(email, 2).getLast();
        LOOKS.mail("question", question);

        String token = "?token=" + links.sign("manage", email);
        look(
                "families-say",
                TestMail.link(TestMail.plain(question), "/subscriptions/families-say"));
        look("manage", "/subscriptions/manage" + token);
        assertThat(browser.get("/subscriptions/manage" + token).body())
                .contains("No emails at night, please");
        browser.post(
                "/subscriptions/manage/night",
                Map.of("token", links.sign("manage", email), "anyTime", "false"));
        assertThat(browser.get("/subscriptions/manage" + token).body())
                .contains("From 9:30pm we send you nothing. It comes at 7am.");
        look("data", "/subscriptions/manage/data" + token);
        look("erase", "/subscriptions/manage/erase" + token);
        look("stop-all", "/subscriptions/manage/stop-all" + token);
        String form = "/forums/leeds/follow?type=theme&id=" + theme;
        assertThat(browser.get(form).body()).contains("Nothing comes between 9:30pm and 7am");
        look("follow", form);
        browser.post(
                "/subscriptions/manage/stop",
                Map.of(
                        "token",
                        links.sign("manage", email),
                        "follow",
                        theme("leeds", theme).followId()));
        browser.post(
                "/subscriptions/manage/pause",
                Map.of("token", links.sign("manage", email), "length", "week"));
        look("manage-stopped", "/subscriptions/manage" + token + "&done=stopped");
        look("manage-too-late", "/subscriptions/manage" + token + "&done=too-late");
        look(
                "unsubscribe-all",
                "/subscriptions/unsubscribe?token=" + links.sign("unsubscribe", email + ":all"));
        LOOKS.pressed(
                "unsubscribed",
                browser.address()
                        + "/subscriptions/unsubscribe?token="
                        + links.sign("unsubscribe", email + ":all"),
                "Stop everything");
        look("manage-left", "/subscriptions/manage" + token);
        look("data-left", "/subscriptions/manage/data" + token);
        browser.post("/subscriptions/manage/undo", Map.of("token", links.sign("manage", email)));
        for (String reason : new String[] {"BOUNCED", "COMPLAINED"}) {
            mongo.getCollection("suppressions")
                    .replaceOne(
                            new Document("_id", email),
                            new Document("reason", reason)
                                    .append("since", Date.from(CLOCK.instant())),
                            new ReplaceOptions().upsert(true));
            look("manage-" + reason, "/subscriptions/manage" + token);
        }
    }

    private void look(String name, String path) {
        LOOKS.page(name, browser.address() + path);
    }

    private String looks(String name, String kind, String fields) throws IOException {
        london("2030-05-07T12:00:00");
        themed("feedback-" + theme, 23);
        String email = follower(Frequency.IMMEDIATE, theme("leeds", theme));
        MimeMessage mail = told(email, kind, fields);
        LOOKS.mail(name, mail);
        return TestMail.plain(mail);
    }

    private MimeMessage told(String email, String kind, String fields) {
        awaitFannedOut(put("leeds", NotifyIT.newId(), kind, fields, 2));
        later(Duration.ofSeconds(4));
        return NotifyIT.mails(email, 1).getLast();
    }

    private String put(String forum, String commitment, String kind, String fields, int sequence) {
        String id = NotifyIT.newId();
        COMMITMENTS.putEvent(
                id,
                "org.parentvoice.commitment." + kind + ".v1",
                commitment,
                forum,
                """
                {"commitmentId":"%s","forum":"%s","sequence":%d,"body":"Leeds City Council",
                 "title":"A named officer who rings every family back within a week",
                 "themes":[{"id":"%s","label":"Being kept informed"}],
                 "occurredAt":"2026-11-03T10:00:00Z",%s}
                """
                        .formatted(commitment, forum, sequence, theme, fields));
        return id;
    }

    private void themed(String feedback, int voices) {
        THEMED.putEvent(
                NotifyIT.newId(),
                "org.parentvoice.feedback.themed.v1",
                feedback,
                "leeds",
                """
                {"feedbackId":"%s","forum":"leeds","sequence":1,"voices":%d,
                 "themes":[{"id":"%s","label":"Being kept informed"}]}
                """
                        .formatted(feedback, voices, theme));
        await().until(
                        () ->
                                mongo.getCollection("feedbackThemes")
                                                .countDocuments(new Document("_id", feedback))
                                        == 1);
    }
}
