package org.parentvoice.actions.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.ActionsIntegrationTest;
import org.parentvoice.actions.Caller;
import org.parentvoice.actions.Families;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** From the theme service's events to the page of themes over time. */
@ActionsIntegrationTest
class MonthsIT {

    private static final String PAGE = "/forums/leeds/themes?theme=annual-reviews";
    private static final String EVER = "from=2000-01&to=2100-01";
    private static final String DATA = "/api/forums/leeds/themes?";

    @LocalServerPort private int port;
    private Caller anybody = Caller.anybody(0);

    @BeforeEach
    void caller() {
        anybody = Caller.anybody(port);
    }

    @Test
    void voicesAndSpiritsShowWithoutSmallNumbers() {
        say("annual-reviews", "concern", 23, "2025-02-03");
        say("annual-reviews", "praise", 8, "2025-02-10");
        say("annual-reviews", "neutral", 1, "2025-02-10");
        say("annual-reviews", "mixed", 2, "2025-02-11");
        say("annual-reviews", "concern", 3, "2025-03-03");
        say("annual-reviews", "praise", 1, "2025-04-03");
        say("annual-reviews", "suggestion", 11, "2025-05-03");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            assertThat(spirit(EVER, "concern")).isEqualTo("at least 20");
                            assertThat(spirit(EVER, "praise")).isEqualTo("at least 5");
                            assertThat(spirit(EVER, "suggestion")).isEqualTo("at least 10");
                        });

        assertThat(spirit(EVER, "neutral")).isEqualTo("not shown");
        // The rest of the months is not all here, so only the block of February counts.
        String part = "from=2025-02&to=2025-04";
        assertThat(spirit(part, "concern")).isEqualTo("at least 20");
        assertThat(spirit(part, "suggestion")).isEqualTo("not shown");
        assertThat(reviews(part).at("/spirit/months").valueStream().map(JsonNode::asString))
                .containsExactly("2025-02");

        String page = anybody.page(PAGE + "&" + part).body();
        assertThat(page)
                .contains("<title id=\"months-title\">annual-reviews: voices by month</title>")
                .contains("One bar for each month from February 2025 to April 2025.")
                .contains("Months not shown: 2.", ">not shown</text>", ">34</text>")
                .contains("Worried or unhappy: ", ">at least 20</tspan>")
                .contains("<span>1</span> of these <span>3</span> months")
                .containsPattern("value=\"annual-reviews\"[^>]*selected")
                .contains("value=\"2025-02\"", "value=\"2025-04\"")
                .doesNotContain(">23<", ">8</text>", ">3</text>");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasChosenStays() {
        Caller.Answer page = anybody.page(PAGE + "&from=soon&to=2026-03");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("There is a problem", "href=\"#from\"", "Give a month, such as 2026-11")
                .contains("value=\"soon\"", "value=\"2026-03\"");
        Caller.Answer theme = anybody.page("/forums/leeds/themes?theme=%3Cscript%3E");
        assertThat(theme.status()).isEqualTo(400);
        assertThat(theme.body())
                .contains("Choose a theme from the list")
                .doesNotContain("<script>");
        assertThat(anybody.page("/forums/nowhere/themes").status()).isEqualTo(404);

        Caller.Answer data = anybody.get(DATA + "from=2026-05&to=2026-04");
        assertThat(data.status()).isEqualTo(400);
        assertThat(data.header("Content-Type")).startsWith("application/problem+json");
        assertThat(data.json().at("/errors/0/field").asString()).isEqualTo("to");
        assertThat(anybody.get(DATA + "from=soon&to=later").json().path("errors")).hasSize(2);
    }

    @Test
    void emptyMonthsSayWhereTheOthersAre() {
        say("plan-quality", "concern", 1, "2025-03-03");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(anybody.page("/forums/leeds/themes?" + EVER).body())
                                        .contains(">plan-quality<"));
        assertThat(anybody.page("/forums/leeds/themes?from=2001-01&to=2001-02").body())
                .contains("Nothing in these months", "value=\"2001-01\"")
                .contains("The one with most voices")
                .doesNotContain("<svg class=\"pv-bars\"");
        assertThat(anybody.page("/forums/leeds/themes?theme=plan-quality&" + EVER).body())
                .contains("Too few to show month by month", "Too few to show<")
                .doesNotContain("<svg class=\"pv-bars\"");
        assertThat(anybody.page("/forums/leeds/themes?theme=child-voice&" + EVER).body())
                .contains("Nobody has spoken about this yet");
    }

    private JsonNode reviews(String range) {
        return anybody.get(DATA + range)
                .json()
                .path("themes")
                .valueStream()
                .filter(each -> each.path("theme").asString().equals("annual-reviews"))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private String spirit(String range, String sentiment) {
        return reviews(range)
                .at("/spirit/parts")
                .valueStream()
                .filter(each -> each.path("sentiment").asString().equals(sentiment))
                .map(each -> each.path("voicesLabel").asString())
                .findFirst()
                .orElse("");
    }

    private static void say(String theme, String sentiment, int voices, String on) {
        Families.say("leeds", theme, sentiment, voices, on, Instant.now());
    }
}
