package org.parentvoice.themes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Desk;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Pieces;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People in the loop, as the browser and the database see it. */
@ThemesTest
class ReviewPageIT {

    private static final Pattern ACTION = Pattern.compile("/desk/review/([0-9a-f-]{36})\" id=");

    private final Desk desk;

    ReviewPageIT(@Autowired ApplicationContext context) {
        this.desk = new Desk(context);
    }

    @BeforeEach
    void anEmptyForum() {
        desk.clear();
    }

    @Test
    void nothingWaits() {
        assertThat(desk.page(Desk.QUEUE, desk.asha())).contains("Nothing waits. Thank you.");
    }

    @Test
    void onlyThisForumsCoordinatorsLookIn() {
        Feedback piece = desk.add(Desk.taxi().unsure(0.3));
        String other = TestStack.issuer().coordinator("leeds");
        String national = TestStack.issuer().role("national");
        for (String path :
                List.of(
                        Desk.QUEUE,
                        Desk.QUEUE + "/quality",
                        "/forums/leicestershire/desk/feedback",
                        "/forums/leicestershire/desk/feedback/" + piece.id())) {
            assertThat(desk.api().page(path, null).status()).isEqualTo(401);
            assertThat(desk.api().page(path, other).status()).isEqualTo(403);
            assertThat(desk.api().page(path, national).status()).isEqualTo(403);
            assertThat(desk.api().page(path, desk.asha()).status()).isEqualTo(200);
        }
        assertThat(desk.decide(other, piece, "right").status()).isEqualTo(403);
        assertThat(desk.api().form("/forums/leeds/desk/review/" + piece.id(), other).status())
                .as("another forum's piece is not there")
                .isEqualTo(404);
    }

    @Test
    void theLeastCertainComesFirstAndEveryThirdIsFromTheSample() {
        Feedback sure = desk.add(Desk.taxi().unsure(0.5));
        Feedback unsure = desk.add(Desk.taxi().unsure(0.2));
        Feedback sampled = desk.add(Desk.taxi().sampled(false));
        desk.add(Desk.taxi());
        assertThat(desk.page(Desk.QUEUE, desk.asha()))
                .contains("3 wait. It takes about 1 minute", "href=\"" + Desk.HOME + "/feedback\"");
        assertThat(shown(Desk.QUEUE)).isEqualTo(unsure.id());
        assertThat(shown(Desk.QUEUE + "?done=1")).isEqualTo(unsure.id());
        assertThat(shown(Desk.QUEUE + "?done=2")).isEqualTo(sampled.id());
        assertThat(shown(Desk.QUEUE + "?kind=sample")).isEqualTo(sampled.id());
        desk.decide(desk.asha(), unsure, "right", "themes", "transport");
        assertThat(shown(Desk.QUEUE + "?kind=uncertain")).isEqualTo(sure.id());
    }

    @Test
    void theSampleIsLeftOutOfTheUncertain() {
        Feedback both = desk.add(Desk.taxi().unsure(0.1).sampled(false));
        assertThat(desk.page(Desk.QUEUE + "?kind=uncertain", desk.asha()))
                .contains("Nothing of this kind waits.", "Something else waits: 1 waits.")
                .doesNotContain("Nothing waits");
        assertThat(shown(Desk.QUEUE + "?kind=sample")).isEqualTo(both.id());
    }

    @Test
    void whatIsSkippedComesLast() {
        Feedback first = desk.add(Desk.taxi().unsure(0.2));
        Feedback second = desk.add(Desk.taxi().unsure(0.4));
        Api.Answer skipped = desk.decide(desk.asha(), first, "skip");
        assertThat(skipped.status()).isEqualTo(303);
        assertThat(desk.page(skipped.location(), desk.asha()))
                .contains("Skipped. It comes back at the end.");
        assertThat(shown(Desk.QUEUE)).isEqualTo(second.id());
        desk.decide(desk.asha(), second, "right", "themes", "transport");
        assertThat(shown(Desk.QUEUE)).isEqualTo(first.id());
        assertThat(desk.now(first).sequence()).as("not a decision").isEqualTo(1);
    }

    @Test
    void theWordsAreMarkedAndNothingInThemIsCode() {
        desk.add(
                Pieces.of(Desk.FORUM)
                        .text("<script>alert('x')</script> The taxi \uD83D\uDE22 was late.")
                        .theme("transport", 0.84, "The taxi \uD83D\uDE22 was late")
                        .theme("family-wellbeing", 0.41, "\uD83D\uDE22")
                        .unsure(0.41));
        assertThat(desk.page(Desk.QUEUE, desk.asha()))
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>alert")
                .contains(
                        "<mark class=\"themes-mark themes-mark--0\">The taxi </mark>"
                                + "<mark class=\"themes-mark themes-mark--0\">"
                                + "<mark class=\"themes-mark themes-mark--1\">\uD83D\uDE22</mark></mark>"
                                + "<span class=\"themes-key\"> [How families are coping]</span>")
                .contains("<span class=\"themes-key\"> [Getting to school]</span>")
                .contains("fairly sure, 84 out of 100", "not sure, 41 out of 100")
                .contains("What could be better?", "in a survey", "1 November 2026")
                .containsPattern("id=\"theme-transport\"[^>]* checked")
                .containsPattern("id=\"spirit-concern\"[^>]* checked")
                .doesNotContain(" style=")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void aDecisionIsSavedPublishedAndUndone() {
        Feedback piece = desk.add(Desk.taxi().unsure(0.2));
        Api.Answer saved =
                desk.decide(
                        desk.asha(),
                        piece,
                        "save",
                        "themes",
                        "communication",
                        "sentiment",
                        "mixed");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(Log.await(piece.id(), 1).getLast().type()).endsWith("feedback.corrected.v1");
        String next = desk.page(saved.location(), desk.asha());
        assertThat(next).contains("Saved: Being kept informed.", "id=\"undo\"");

        Api.Answer undone =
                desk.api()
                        .form(
                                Desk.QUEUE + "/" + piece.id() + "/undo",
                                desk.asha(),
                                "sequence",
                                "2",
                                "kind",
                                "mixed");
        assertThat(desk.page(undone.location(), desk.asha()))
                .contains("Undone. Here it is again.", "The machine thinks");
        Feedback now = desk.now(piece);
        assertThat(now.sequence()).isEqualTo(3);
        assertThat(now.themes()).isEqualTo(piece.themes());
        assertThat(now.sentiment()).isEqualTo(piece.sentiment());
        assertThat(now.decidedBy()).isEqualTo(piece.decidedBy());
        assertThat(now.review()).isEqualTo("needed");
        assertThat(Log.await(piece.id(), 2).getLast().data().get("sequence").asLong()).isEqualTo(3);
    }

    @Test
    void nothingTypedIsLostWhenSomebodyElseDecidedMeanwhile() {
        Feedback piece = desk.add(Desk.taxi().unsure(0.2));
        assertThat(desk.page(Desk.QUEUE, desk.asha())).contains("press the first button");
        desk.decide(desk.ben(), piece, "save", "themes", "therapies", "sentiment", "praise");
        Api.Answer late =
                desk.decide(
                        desk.asha(), piece, "save", "themes", "funding", "sentiment", "suggestion");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("Somebody else decided on this meanwhile", "What they decided", "ben")
                .contains("Keep theirs", "Save mine", "name=\"sequence\" value=\"2\"")
                .containsPattern("id=\"theme-funding\"[^>]* checked")
                .containsPattern("id=\"spirit-suggestion\"[^>]* checked")
                .doesNotContainPattern("id=\"theme-therapies\"[^>]* checked")
                .as("a hurried Enter overrules nobody, and nothing says that it would")
                .contains("tick a theme")
                .doesNotContain("press the first button");
        assertThat(desk.now(piece).sentiment().word()).isEqualTo("praise");
        Api.Answer mine =
                desk.api()
                        .form(
                                Desk.QUEUE + "/" + piece.id(),
                                desk.asha(),
                                "sequence",
                                "2",
                                "themes",
                                "funding",
                                "action",
                                "save");
        assertThat(mine.status()).isEqualTo(303);
        assertThat(desk.now(piece).decidedBy().name()).isEqualTo("asha");
    }

    @Test
    void anUndoThatComesTooLateUndoesNothing() {
        Feedback piece = desk.add(Desk.taxi().unsure(0.2));
        desk.decide(desk.asha(), piece, "save", "themes", "therapies");
        desk.api()
                .form(
                        Desk.QUEUE + "/" + piece.id(),
                        desk.ben(),
                        "sequence",
                        "2",
                        "themes",
                        "funding",
                        "action",
                        "save");
        Api.Answer late =
                desk.api()
                        .form(
                                Desk.QUEUE + "/" + piece.id() + "/undo",
                                desk.asha(),
                                "sequence",
                                "2");
        assertThat(desk.page(late.location(), desk.asha()))
                .contains("Not undone</h2>", "It has changed since, or was undone already.")
                .doesNotContain("Done</h2>", "govuk-notification-banner--success");
        assertThat(desk.now(piece).decidedBy().name()).isEqualTo("ben");
    }

    @Test
    void aThemeThatIsNotThereIsRefusedAndTheRestStays() {
        Feedback piece = desk.add(Desk.taxi().unsure(0.2));
        Api.Answer wrong =
                desk.decide(desk.asha(), piece, "save", "themes", "parking", "themes", "funding");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text())
                .contains("There is a problem", "Choose themes from the list")
                .containsPattern("id=\"theme-funding\"[^>]* checked");
        assertThat(desk.decide(desk.asha(), piece, "save", "sentiment", "cross").status())
                .isEqualTo(400);
    }

    @Test
    void aThemeThatTheForumNoLongerUsesIsSaidNotToBeKept() {
        Feedback piece = desk.add(Desk.taxi().removed("swimming", "Swimming pools").unsure(0.2));
        String opened = Desk.HOME + "/feedback/" + piece.id();
        for (String path : List.of(Desk.QUEUE, opened)) {
            assertThat(desk.page(path, desk.asha()))
                    .containsOnlyOnce("Your forum no longer uses this; it will not be kept.")
                    .contains("Save without it</button>")
                    .doesNotContain("This is right");
        }
        desk.decide(desk.asha(), piece, "right", "themes", "transport");
        assertThat(desk.now(piece).themes())
                .extracting(FeedbackTheme::id)
                .containsExactly("transport");
        assertThat(desk.page(opened, desk.asha())).doesNotContain("no longer uses");
    }

    @Test
    void saysWhyItIsShownWithoutDoubtingWhatItIsSureOf() {
        desk.add(Desk.taxi().unsure(0.2));
        assertThat(desk.page(Desk.QUEUE, desk.asha()))
                .contains("fairly sure, 80 out of 100", "The machine may have missed a theme here.")
                .doesNotContain("The machine is not certain");
        desk.clear();
        desk.add(Desk.taxi().theme("funding", 0.4).unsure(0.4));
        assertThat(desk.page(Desk.QUEUE, desk.asha()))
                .contains("The machine is not certain about this one.")
                .doesNotContain("missed a theme");
        desk.clear();
        desk.add(Pieces.of(Desk.FORUM).unsure(0.2));
        assertThat(desk.page(Desk.QUEUE, desk.asha()))
                .contains("The machine is not certain about this one.");
    }

    private String shown(String path) {
        Matcher action = ACTION.matcher(desk.page(path, desk.asha()));
        assertThat(action.find()).as(path).isTrue();
        return action.group(1);
    }
}
