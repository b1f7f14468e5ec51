package org.parentvoice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.EndpointRules;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class FollowIT extends NotifyIT {

    @Autowired private ApplicationContext context;

    @Test
    void everyEndpointHasARule() {
        assertThat(EndpointRules.missing(context)).isEmpty();
    }

    @Test
    void whatHasNoRuleIsRefused() {
        assertThat(browser.get("/api/forums/leeds/subscriptions").statusCode()).isEqualTo(401);
        assertThat(browser.get("/elsewhere").statusCode()).isEqualTo(401);
    }

    @Test
    void followingTakesTheClickInOurMail() throws Exception {
        String email = newAddress();
        ask(email, "theme", "transport", "immediate");
        var mail = mails(email, 1).getFirst();
        assertThat(TestMail.subject(mail)).isEqualTo("Please confirm your email address");
        assertThat(TestMail.plain(mail)).contains("“transport” at Leeds Parent Carer Forum");
        String link = TestMail.link(TestMail.plain(mail), "/subscriptions/confirm");

        statusChanged(newId(), newId(), "transport", "Before the click");
        mails(email, 1);
        assertThat(browser.get(link).body()).contains("Yes, email me");
        statusChanged(newId(), newId(), "transport", "After a scanner looked");
        mails(email, 1);

        var confirmed = browser.post("/subscriptions/confirm", Map.of("token", token(link)));
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(browser.get(Browser.location(confirmed)).body())
                .contains("Thank you", "“Label of transport” at Leeds Parent Carer Forum");
        statusChanged(newId(), newId(), "transport", "After the click");
        assertThat(TestMail.subject(mails(email, 2).getLast()))
                .isEqualTo("Now done: After the click");
    }

    @Test
    void theAnswerIsTheSameForEveryAddress() {
        String email = newAddress();
        String body = "{\"email\":\"%s\",\"follow\":{\"type\":\"forum\",\"id\":\"leeds\"}}";
        var unknown = browser.postJson("/api/forums/leeds/subscriptions", body.formatted(email));
        var pending = browser.postJson("/api/forums/leeds/subscriptions", body.formatted(email));
        mails(email, 1);
        follow(email, "theme", newId());
        var known =
                browser.postJson(
                        "/api/forums/leeds/subscriptions",
                        body.formatted(email.toUpperCase(Locale.ROOT)));
        assertThat(known.statusCode()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body()).isEqualTo(pending.body());
    }

    @Test
    void askingAgainSendsNothingMoreForAWhile() {
        String email = newAddress();
        String theme = newId();
        ask(email, "theme", theme, "immediate");
        ask(email, "theme", theme, "immediate");
        ask(email.toLowerCase(Locale.ROOT), "theme", theme, "immediate");
        assertThat(mails(email, 1)).hasSize(1);
        assertThat(TestMail.to(email.toLowerCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void whoFollowsAlreadyIsToldSoOnce() {
        String email = newAddress();
        String theme = newId();
        follow(email, "theme", theme);
        ask(email, "theme", theme, "weekly");
        ask(email, "theme", theme, "weekly");
        var mail = mails(email, 2).getLast();
        assertThat(TestMail.subject(mail)).isEqualTo("You already follow this");
        assertThat(TestMail.plain(mail))
                .contains(
                        "You follow it already, so there is nothing to do.", "Nothing has changed.")
                .doesNotContain("We will not write to you again");
    }

    @Test
    void whoIsHavingABreakIsNotToldThatWeWriteToThem() {
        String email = newAddress();
        String theme = newId();
        String page = follow(email, "theme", theme);
        browser.post("/subscriptions/manage/pause", Map.of("token", token(page)));
        ask(email, "theme", theme, "weekly");
        assertThat(TestMail.plain(mails(email, 2).getLast()))
                .contains("You follow it already, but you are having a break");
    }

    @Test
    void whetherWeWriteAgainIsSaidOfWhoFollowsNothingAlone() {
        String email = newAddress();
        ask(email, "theme", newId(), "immediate");
        assertThat(TestMail.plain(mails(email, 1).getLast()))
                .contains("We will not write to you again unless somebody asks us to.");
        String other = newAddress();
        follow(other, "theme", newId());
        ask(other, "theme", newId(), "immediate");
        assertThat(TestMail.plain(mails(other, 2).getLast()))
                .contains("What you follow already stays as it is.")
                .doesNotContain("We will not write to you again");
        browser.post("/subscriptions/link", Map.of("email", other));
        assertThat(TestMail.plain(mails(other, 3).getLast()))
                .contains("Nothing has changed, and nobody else got the link.")
                .doesNotContain("We will not write to you again");
    }

    @Test
    void whatIsMalformedIsSaidFieldByField() {
        var answer =
                browser.postJson(
                        "/api/forums/leeds/subscriptions",
                        "{\"email\":\"x\",\"follow\":{\"type\":\"theme\",\"id\":\"\"},"
                                + "\"frequency\":\"hourly\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"field\":\"email\"", "\"field\":\"follow.id\"")
                .contains("\"field\":\"frequency\"");
        assertThat(browser.postJson("/api/forums/nowhere/subscriptions", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFormKeepsWhatWasTypedAndThenSaysToLookAtTheMail() {
        var wrong =
                browser.post(
                        "/forums/leeds/follow",
                        Map.of("email", "nobody\"<at>home", "type", "theme", "id", "transport"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("There is a problem", "Enter an email address like name@example.com")
                .contains("value=\"nobody&quot;&lt;at&gt;home\"", "value=\"transport\"");

        String email = newAddress();
        var right =
                browser.post(
                        "/forums/leeds/follow",
                        Map.of("email", email, "type", "theme", "id", "transport"));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(browser.get(Browser.location(right)).body()).contains("Check your email");
        mails(email, 1);
    }
}
