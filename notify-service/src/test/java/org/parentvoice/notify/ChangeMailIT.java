package org.parentvoice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;

class ChangeMailIT extends NotifyIT {

    @Autowired private SignedLinks links;

    @Test
    void aChangeIsOneMailHoweverOftenItsEventArrives() {
        String email = newAddress();
        String commitment = newId();
        String theme = newId();
        follow(email, "commitment", commitment);
        String event = newId();
        statusChanged(event, commitment, theme, "Faster replies");
        var mail = mails(email, 2).getLast();
        statusChanged(event, commitment, theme, "Faster replies");
        statusChanged(event, commitment, theme, "Faster replies");
        mails(email, 2);

        assertThat(TestMail.subject(mail)).isEqualTo("Now done: Faster replies");
        assertThat(TestMail.plain(mail))
                .contains("Leeds City Council says this is now done", "It began on Monday.")
                .contains("Families told Leeds Parent Carer Forum about: Label of " + theme)
                .contains("http://localhost:8080/forums/leeds/commitments/" + commitment)
                .contains("you follow “Faster replies”");
        assertThat(TestMail.html(mail)).contains("Leeds City Council says this is now done");
        assertThat(TestMail.header(mail, "Message-ID")).matches("<[\\w-]+@parentvoice.example>");
        assertThat(TestMail.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(TestMail.header(mail, "List-Unsubscribe-Post"))
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(TestMail.header(mail, "List-Unsubscribe"))
                .matches("<http://localhost:8080/subscriptions/unsubscribe\\?token=[\\w.-]+>");
        assertThat(TestMail.header(mail, "Precedence")).isEmpty();
        assertThat(TestMail.header(mail, "Content-Type")).startsWith("multipart/alternative");
    }

    @Test
    void whoFollowsAtTwoLevelsGetsOneMail() {
        String email = newAddress();
        String commitment = newId();
        String theme = newId();
        follow(email, "theme", theme);
        follow(email, "commitment", commitment);
        statusChanged(newId(), commitment, theme, "Two ways");
        assertThat(TestMail.plain(mails(email, 3).getLast())).contains("you follow “Two ways”");
    }

    @Test
    void aTitleCannotBecomeAHeaderOrMarkup() {
        String email = newAddress();
        String theme = newId();
        follow(email, "theme", theme);
        statusChanged(newId(), newId(), theme, "One\\r\\nBcc: all@example.org <b>Two</b>");
        var mail = mails(email, 2).getLast();
        assertThat(TestMail.header(mail, "Bcc")).isEmpty();
        assertThat(TestMail.subject(mail))
                .isEqualTo("Now done: One Bcc: all@example.org <b>Two</b>");
        assertThat(TestMail.html(mail)).contains("&lt;b&gt;Two&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void whoToldUsSomethingHearsWhatBecameOfIt() {
        String email = newAddress();
        String feedback = newId();
        String theme = newId();
        follow(email, "feedback", links.sign("receipt", "leeds:" + feedback));
        themed(feedback, theme);
        statusChanged(newId(), newId(), newId(), "About something else");
        mails(email, 1);
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                mongo.getCollection("feedbackThemes")
                                                        .countDocuments(
                                                                new Document("_id", feedback)))
                                        .isOne());
        statusChanged(newId(), newId(), theme, "About what they said");
        assertThat(TestMail.plain(mails(email, 2).getLast()))
                .contains("you follow what you told Leeds Parent Carer Forum");

        THEMED.putEvent(
                newId(),
                "org.parentvoice.feedback.erased.v1",
                feedback,
                "leeds",
                "{\"feedbackId\":\"%s\",\"forum\":\"leeds\"}".formatted(feedback));
        THEMED.put(feedback, null, Map.of());
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                mongo.getCollection("followers")
                                                        .countDocuments(
                                                                new Document(
                                                                        "follows.target",
                                                                        feedback)))
                                        .isZero());
    }

    @Test
    void aReceiptOfAnotherForumIsNotTaken() {
        var answer =
                browser.postJson(
                        "/api/forums/leeds/subscriptions",
                        "{\"email\":\"%s\",\"follow\":{\"type\":\"feedback\",\"id\":\"%s\"}}"
                                .formatted(
                                        newAddress(),
                                        links.sign("receipt", "leicestershire:" + newId())));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void whoWantsItLaterIsNotToldAtOnce() {
        String email = newAddress();
        String theme = newId();
        follow(email, "theme", theme, "daily");
        statusChanged(newId(), newId(), theme, "For tomorrow");
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                mongo.getCollection("deliveries")
                                                        .countDocuments(
                                                                new Document("kind", "CHANGE")
                                                                        .append(
                                                                                "state",
                                                                                "WAITING")))
                                        .isPositive());
        mails(email, 1);
    }

    private static void themed(String feedback, String theme) {
        THEMED.putEvent(
                newId(),
                "org.parentvoice.feedback.themed.v1",
                feedback,
                "leeds",
                """
                {"feedbackId":"%s","forum":"leeds","sequence":1,
                 "themes":[{"id":"%s","label":"Label"}]}
                """
                        .formatted(feedback, theme));
    }
}
