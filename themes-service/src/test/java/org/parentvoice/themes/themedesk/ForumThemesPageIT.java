package org.parentvoice.themes.themedesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ThemesTest
class ForumThemesPageIT {

    private static final String PAGE = "/forums/corby/desk/themes";
    private static final String SET = "/api/forums/corby/theme-set";

    @Autowired private Feedbacks feedbacks;

    private final Api api;
    private final String corby = TestStack.issuer().coordinator("corby");

    ForumThemesPageIT(@Autowired Environment environment) {
        this.api = new Api(environment);
    }

    @Test
    void onlyThisForumsCoordinatorsOpenIt() {
        String other = TestStack.issuer().coordinator("leeds");
        for (String path : List.of(PAGE, PAGE + "/retheme", PAGE + "/runs/" + Samples.newId())) {
            assertThat(api.page(path, null).status()).isEqualTo(401);
            assertThat(api.page(path, other).status()).isEqualTo(403);
        }
        assertThat(api.submit(PAGE, other, form(0, "save")).status()).isEqualTo(403);
        assertThat(api.submit(PAGE + "/retheme", other, "").status()).isEqualTo(403);
        assertThat(api.page(PAGE + "/runs/" + Samples.newId(), corby).status()).isEqualTo(404);
    }

    @Test
    void showsWhatChangesBeforeItIsSaved() {
        int before = version();
        String typed =
                form(before, "check", "own[0].label", "Swimming & pools")
                        + field("own[0].definition", "Swimming sessions for disabled children")
                        + field("own[0].examples", "the pool is cold\r\nno quiet swimming session");
        Api.Answer checked = api.submit(PAGE, corby, typed);
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.text())
                .contains("What changes when you save", "“Getting to school” is switched off.")
                .contains("“Swimming &amp; pools” is added.", "no quiet swimming session")
                .containsPattern("All of this begins on\\s+<strong>\\d+ \\w+ \\d{4}</strong>");
        assertThat(version()).isEqualTo(before);

        Api.Answer saved = api.submit(PAGE, corby, typed.replace("action=check", "action=save"));
        assertThat(saved.text())
                .containsPattern(
                        "Version "
                                + (before + 1)
                                + " of your themes is saved\\. All of this begins on \\d+ ");
        assertThat(saved.text()).contains("value=\"swimming-pools\"", "by coordinator");
        assertThat(version()).isEqualTo(before + 1);

        Api.Answer stale = api.submit(PAGE, corby, form(before, "save"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text())
                .contains(
                        "Somebody else saved your themes meanwhile",
                        "“Swimming &amp; pools” is removed.")
                .contains("name=\"madeFrom\" value=\"" + (before + 1) + "\"");

        String removed =
                form(before + 1, "save", "own[0].label", "Swimming & pools")
                        + field("own[0].id", "swimming-pools")
                        + field("own[0].remove", "true");
        assertThat(api.submit(PAGE, corby, removed).status()).isEqualTo(200);
        assertThat(api.get(SET, corby).json().get("themes").size()).isEqualTo(28);

        String later =
                form(before + 2, "check").replace("effectiveFrom=", "effectiveFrom=2999-01-31");
        assertThat(api.submit(PAGE, corby, later).text())
                .contains("Your themes begin anew on 31 January 2999.", "Save these changes")
                .contains("<strong>31 January 2999</strong>");
    }

    @Test
    void aThemeThatWasSuggestedIsInTheFormAndNotSaved() {
        int before = version();
        String suggested =
                PAGE
                        + "?label="
                        + URLEncoder.encode("Blue badge & \"pass\"", UTF_8)
                        + "&examples="
                        + URLEncoder.encode("blue badge\n<b>renewal</b>", UTF_8);
        assertThat(api.page(suggested, corby).text())
                .containsPattern("name=\"own\\[\\d]\\.label\" value=\"Blue badge &amp; &quot;pass")
                .containsPattern(
                        "name=\"own\\[\\d]\\.examples\"[^>]*>blue badge\n&lt;b&gt;renewal&lt;/b&gt;<");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() {
        int before = version();
        Api.Answer wrong =
                api.submit(PAGE, corby, form(before, "save", "own[0].label", "Soft play"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text())
                .contains("There is a problem", "Write what belongs to it.", "value=\"Soft play\"");
        assertThat(wrong.text()).contains("Error: Your themes");
        Api.Answer day =
                api.submit(
                        PAGE,
                        corby,
                        form(before, "save").replace("effectiveFrom=", "effectiveFrom=soon"));
        assertThat(day.status()).isEqualTo(400);
        assertThat(day.text()).contains("value=\"soon\"", "2026-09-01");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void feedbackIsLookedAtAgainAfterAskingAndOneSeesHowFarItIs() {
        List<Feedback> old =
                IntStream.range(0, 3)
                        .mapToObj(
                                i ->
                                        Samples.sortedBefore(
                                                Samples.newId(),
                                                "corby",
                                                "We waited 38 weeks for the plan.",
                                                Instant.parse("2026-10-05T08:00:00Z")))
                        .toList();
        feedbacks.add(old);
        Api.Answer ask = api.page(PAGE + "/retheme", corby);
        assertThat(ask.text())
                .contains("What people decided stays.", "<strong>3</strong>")
                .doesNotContain("report");
        assertThat(feedbacks.find("corby", old.getFirst().id()).orElseThrow().sequence())
                .isEqualTo(1);

        Api.Answer started = api.submit(PAGE + "/retheme", corby, "");
        assertThat(started.status()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> api.page(PAGE, corby).text().contains("All feedback was looked at"));
        String run = newestRun();
        Api.Answer ended = api.page(PAGE + "/runs/" + run, corby);
        assertThat(ended.text()).contains("Sorted anew").doesNotContain("http-equiv=\"refresh\"");
        assertThat(api.page("/forums/corby/desk/feedback/" + old.getFirst().id(), corby).text())
                .as("shows what was decided before, and not which model did")
                .containsPattern("(?s)<strong>The machine</strong>.*<strong>The machine</strong>")
                .doesNotContain("older/send-1");
        assertThat(api.page("/forums/leeds/desk/themes/runs/" + run, corby).status())
                .isEqualTo(403);
        Api.Answer tooLate = api.submit(PAGE + "/runs/" + run + "/stop", corby, "");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.text()).contains("It has finished already.");
    }

    private String newestRun() {
        return api.get("/api/forums/corby/feedback/retheme-runs", corby)
                .json()
                .get(0)
                .get("id")
                .asString();
    }

    private int version() {
        return api.get(SET, corby).json().get("forumVersion").asInt();
    }

    /** The form as the page shows it, with transport switched off. */
    private static String form(int madeFrom, String action, String... more) {
        var form = new ArrayList<String>();
        form.add("madeFrom=" + madeFrom + "&action=" + action + "&effectiveFrom=");
        for (String id : ThemeSet.builtIn().ids()) {
            if (!id.equals("transport")) {
                form.add("on=" + id);
            }
        }
        String fields = String.join("&", form);
        return more.length == 0 ? fields : fields + field(more[0], more[1]);
    }

    private static String field(String name, String value) {
        return "&" + URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }
}
