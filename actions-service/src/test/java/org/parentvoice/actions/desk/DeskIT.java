package org.parentvoice.actions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.ActionsIntegrationTest;
import org.parentvoice.actions.Caller;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.boot.test.web.server.LocalServerPort;

@ActionsIntegrationTest
class DeskIT {

    private static final String EVIL = "<script>alert(1)</script>";

    @LocalServerPort private int port;
    private Caller leeds = Caller.anybody(0);

    @BeforeEach
    void caller() {
        leeds = Caller.with(port, TestStack.issuer().coordinator("leeds"));
    }

    @Test
    void aPromiseIsWrittenDownAndMovedOn() {
        assertThat(leeds.page("/forums/leeds/desk/commitments/new?theme=transport").body())
                .containsPattern("value=\"transport\"[^>]*checked");
        Caller.Answer made =
                leeds.form(
                        "/forums/leeds/desk/commitments",
                        Map.of(
                                "title", "Written " + EVIL,
                                "body", "The council",
                                "themes", "transport",
                                "dueOn", "2020-01-01"));
        assertThat(made.status()).isEqualTo(303);
        String page = made.header("Location");
        assertThat(page).matches("/forums/leeds/desk/commitments/[0-9a-f-]{36}\\?saved=made");
        assertThat(leeds.page(page).body())
                .contains("It is written down", "Acknowledged", "Written &lt;script&gt;")
                .doesNotContain(EVIL, "value=\"delivered\"");
        assertThat(leeds.page("/forums/leeds/desk").body())
                .contains("Written &lt;script&gt;", "Past their date")
                .contains("href=\"/forums/leeds/desk/feedback\">Look through all feedback")
                .doesNotContain(EVIL);

        String here = page.replace("?saved=made", "");
        Caller.Answer moved =
                leeds.form(
                        here + "/status",
                        Map.of("status", "acknowledged", "statusNote", "They wrote back"));
        assertThat(moved.status()).isEqualTo(303);
        assertThat(leeds.page(here).body()).contains("They wrote back", "value=\"committed\"");
        assertThat(
                        leeds.form(
                                        here + "/updates",
                                        Map.of(
                                                "updateNote",
                                                "First meeting",
                                                "evidenceUrl",
                                                "https://example.org/notes"))
                                .status())
                .isEqualTo(303);
        assertThat(
                        leeds.form(
                                        here + "/due-date",
                                        Map.of("dueOn", "2030-05-01", "dueReason", "Holidays"))
                                .status())
                .isEqualTo(303);
        assertThat(leeds.page(here).body()).contains("First meeting", "1 May 2030", "Holidays");
    }

    @Test
    void aFormSentTwiceIsWrittenDownOnce() {
        Map<String, String> form =
                Map.of("title", "Twice", "body", "B", "themes", "transport", "key", "k-1");
        String page = leeds.form("/forums/leeds/desk/commitments", form).header("Location");
        assertThat(leeds.form("/forums/leeds/desk/commitments", form).header("Location"))
                .isEqualTo(page);
        String here = page.replace("?saved=made", "");
        Map<String, String> news = Map.of("updateNote", "Only once", "key", "k-2");
        leeds.form(here + "/updates", news);
        leeds.form(here + "/updates", news);
        assertThat(leeds.page(here).body()).containsOnlyOnce("Only once");
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() {
        Caller.Answer answer =
                leeds.form(
                        "/forums/leeds/desk/commitments",
                        Map.of("title", "Half done", "description", EVIL, "dueOn", "tomorrow"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("There is a problem", "Choose at least one theme", "Say who will do it")
                .contains("Give a date", "value=\"Half done\"", "&lt;script&gt;alert(1)")
                .doesNotContain(EVIL);
    }

    @Test
    void decliningAsksForAReasonAndKeepsTheNote() {
        String here = "/forums/leeds/desk/commitments/" + leeds.make("leeds", "Maybe not");
        Caller.Answer answer =
                leeds.form(
                        here + "/status", Map.of("status", "declined", "statusNote", "They met"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("href=\"#statusReason\"", "They met")
                .containsPattern("value=\"declined\"[^>]*checked");
        assertThat(leeds.form(here + "/status", Map.of("status", "delivered")).status())
                .isEqualTo(400);
        assertThat(
                        leeds.form(
                                        here + "/updates",
                                        Map.of("updateNote", "x", "evidenceUrl", "javascript:x"))
                                .body())
                .contains("beginning with https://");
        assertThat(leeds.form(here + "/due-date", Map.of("dueOn", "2030-05-01")).body())
                .contains("Say why the date changes");
    }
}
