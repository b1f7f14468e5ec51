package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.follower.Target;
import org.parentvoice.notify.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** Each page's button takes back what that page says, and the pages name the right days. */
class UndoIT extends TimedIT {

    @Autowired private SignedLinks links;
    private final Target first = theme("leeds", "first-" + NotifyIT.newId());
    private final Target second = theme("leeds", "second-" + NotifyIT.newId());
    private final Target third = theme("leeds", "third-" + NotifyIT.newId());

    @BeforeEach
    void noon() {
        london("2029-11-05T12:00:00");
    }

    @Test
    void whatWasStoppedBeforeIsNotOfferedByALinkThatStopsNothing() {
        String email = follower(Frequency.IMMEDIATE, first, second);
        stop(email, first);
        assertThat(unsubscribe(email, third.followId()))
                .contains("You still follow other things")
                .doesNotContain(">Undo<");
        assertThat(manage(email)).contains("You stopped", words(first), ">Undo<");

        String all = unsubscribe(email, "all");
        assertThat(all).contains(">Undo<", stopped(second)).doesNotContain(stopped(first));
        assertThat(unsubscribe(email, "all"))
                .contains("What you stopped before, you can undo on")
                .contains("/subscriptions/manage?token=")
                .doesNotContain(">Undo<");
    }

    @Test
    void theSameLinkTwiceOffersTheSame() {
        String email = follower(Frequency.IMMEDIATE, first, second);
        String ids = first.followId() + "," + third.followId();
        assertThat(unsubscribe(email, ids)).contains(">Undo<").doesNotContain("You stopped");
        assertThat(unsubscribe(email, ids))
                .contains("You stopped", words(first), ">Undo<", stopped(first));
    }

    @Test
    void aPageThatWasLeftOpenBringsNothingElseBack() {
        String email = follower(Frequency.IMMEDIATE, first, second, third);
        assertThat(unsubscribe(email, first.followId())).contains(stopped(first));
        stop(email, second);
        assertThat(undo(email, first))
                .contains(
                        "Nothing from that page can be undone any more. Below is what you follow.")
                .contains("If something is missing, open your forum and press Follow again.")
                .contains("You stopped", words(second));
        assertThat(followed(email)).containsExactly(third.followId());
        assertThat(undo(email, second)).contains("You follow it again.");
        assertThat(followed(email)).containsExactly(third.followId(), second.followId());
        assertThat(undo(email, second)).contains("Nothing from that page can be undone any more.");
    }

    @Test
    void whoFollowsNothingIsNotToldThatAllOfItStops() {
        String email = follower(Frequency.IMMEDIATE, first);
        String page = "/subscriptions/unsubscribe?token=" + token("unsubscribe", email + ":all");
        assertThat(browser.get(page).body()).contains("This stops everything you follow");
        unsubscribe(email, "all");
        assertThat(browser.get(page).body())
                .contains("You follow nothing now.")
                .doesNotContain("This stops everything you follow", "we delete your address");
    }

    /** Of four weeks after the last stop and four weeks after mail came back. */
    @Test
    void theEarlierDayIsNamed() {
        String email = follower(Frequency.IMMEDIATE, first, second);
        assertThat(manage(email)).doesNotContain("delete your address");
        bounced(email, "since", Duration.ofDays(20));
        assertThat(manage(email))
                .contains("We cannot email you now", "we delete your address on 13 November 2029");
        String token = token("manage", email);
        assertThat(browser.get("/subscriptions/manage/stop-all?token=" + token).body())
                .contains("until we delete your address on 13 November 2029")
                .contains("For 100 days we keep a record")
                .doesNotContain("28 days");
        String link = token("unsubscribe", email + ":all");
        assertThat(browser.get("/subscriptions/unsubscribe?token=" + link).body())
                .contains("We delete your address on 13 November 2029");
        assertThat(unsubscribe(email, "all"))
                .contains("We will delete your email address on", "13 November 2029")
                .contains("You can undo it until")
                .doesNotContain("December");
        assertThat(browser.get("/subscriptions/manage/data?token=" + token).body())
                .contains("(we delete it on 13 November 2029)", "We forget each after 100 days.");

        bounced(email, "askedAt", Duration.ZERO);
        assertThat(manage(email)).contains("3 December 2029").doesNotContain("13 November");
        later(Duration.ofDays(10));
        bounced(email, "askedAt", Duration.ZERO);
        assertThat(manage(email)).contains("3 December 2029").doesNotContain("13 December");
    }

    @Test
    void theUsualDayIsNamedWhereMailArrives() {
        String email = follower(Frequency.IMMEDIATE, first);
        String token = token("manage", email);
        assertThat(browser.get("/subscriptions/manage/stop-all?token=" + token).body())
                .contains("For 28 days you can undo this. Then we delete your address.")
                .contains("For 100 days we keep a record");
    }

    private void bounced(String email, String field, Duration ago) {
        var suppressions = mongo.getCollection("suppressions");
        if (suppressions.countDocuments(eq("_id", email)) == 0) {
            suppressions.insertOne(new Document("_id", email).append("reason", "BOUNCED"));
        }
        suppressions.updateOne(
                eq("_id", email),
                new Document("$set", new Document(field, Date.from(CLOCK.instant().minus(ago)))));
    }

    private String unsubscribe(String email, String follows) {
        String link = token("unsubscribe", email + ":" + follows);
        var answer = browser.post("/subscriptions/unsubscribe?token=" + link, Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private void stop(String email, Target target) {
        press(email, "stop", target);
    }

    private String undo(String email, Target target) {
        return press(email, "undo", target);
    }

    private String press(String email, String button, Target target) {
        var answer =
                browser.post(
                        "/subscriptions/manage/" + button,
                        Map.of("token", token("manage", email), "follow", target.followId()));
        return browser.get(Browser.location(answer)).body();
    }

    private String manage(String email) {
        return browser.get("/subscriptions/manage?token=" + token("manage", email)).body();
    }

    private String token(String purpose, String subject) {
        return links.sign(purpose, subject);
    }

    private List<String> followed(String email) {
        return mongo
                .getCollection("followers")
                .find(eq("_id", email))
                .first()
                .getList("follows", Document.class)
                .stream()
                .map(each -> each.getString("_id"))
                .toList();
    }

    private static String words(Target target) {
        return target.id().replace('-', ' ');
    }

    private static String stopped(Target target) {
        return "name=\"follow\" value=\"" + target.followId() + "\"";
    }
}
