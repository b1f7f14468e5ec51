package org.parentvoice.notify;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.notify.testing.Looks;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;

/** The mails about following, and the count of answers, as people see them. */
class FollowLooksIT extends TimedIT {

    private static final Looks LOOKS = new Looks();

    @Autowired private SignedLinks links;
    private final String theme = "informed-" + NotifyIT.newId();

    @AfterAll
    static void close() {
        LOOKS.close();
    }

    @Test
    void whatFamiliesSayIsOnThePageThatAsks() {
        CLOCK.set(Instant.now());
        for (int[] each : new int[][] {{4, 0}, {10, 0}, {5, 6}}) {
            String commitment = NotifyIT.newId();
            answers(commitment, "YES", each[0]);
            answers(commitment, "NO", each[1]);
            String token = links.sign("families-say", "somebody:" + commitment);
            LOOKS.page(
                    "families-say-" + each[0] + "-" + each[1],
                    browser.address() + "/subscriptions/families-say?token=" + token);
        }
    }

    private void answers(String commitment, String answer, int count) {
        for (int i = 0; i < count; i++) {
            mongo.getCollection("answers")
                    .insertOne(
                            new Document("_id", NotifyIT.newId())
                                    .append("commitment", commitment)
                                    .append("answer", answer));
        }
    }

    @Test
    void theMailsAboutFollowingSayTheSameInBothParts() throws IOException {
        london("2030-05-21T12:00:00");
        String email = NotifyIT.newAddress();
        follow(email, theme);
        MimeMessage confirm = NotifyIT.mails(email, 1).getLast();
        LOOKS.mail("confirm", confirm);
        String link = TestMail.link(TestMail.plain(confirm), "/subscriptions/confirm");
        browser.post("/subscriptions/confirm", Map.of("token", NotifyIT.token(link)));
        follow(email, "more-" + theme);
        LOOKS.mail("confirm-more", NotifyIT.mails(email, 2).getLast());
        later(Duration.ofDays(2));
        follow(email, theme);
        LOOKS.mail("already", NotifyIT.mails(email, 3).getLast());
        browser.post("/subscriptions/link", Map.of("email", email));
        LOOKS.mail(
                "link",
                NotifyIT.mails(email, 5).stream()
                        .filter(each -> TestMail.subject(each).startsWith("Your link to"))
                        .findFirst()
                        .orElseThrow());
    }

    private void follow(String email, String id) {
        browser.post(
                "/forums/leeds/follow",
                Map.of("email", email, "type", "theme", "id", id, "frequency", "immediate"));
    }
}
