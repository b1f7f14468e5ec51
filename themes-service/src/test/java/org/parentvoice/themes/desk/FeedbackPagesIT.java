package org.parentvoice.themes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Desk;
import org.parentvoice.themes.testing.Pieces;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThemesTest
class FeedbackPagesIT {

    private static final String LIST = Desk.HOME + "/feedback";

    private final Desk desk;

    FeedbackPagesIT(@Autowired ApplicationContext context) {
        this.desk = new Desk(context);
    }

    @BeforeEach
    void anEmptyForum() {
        desk.clear();
    }

    @Test
    void isSearchedByThemeDaysReviewAndWords() {
        desk.add(Pieces.of(Desk.FORUM).text("The blue taxi").theme("transport", 0.8, "taxi"));
        desk.add(
                Pieces.of(Desk.FORUM)
                        .text("The <b>lost</b> letter")
                        .theme("communication", 0.4)
                        .unsure(0.4));
        assertThat(page(LIST)).contains("The blue taxi", "&lt;b&gt;lost", "Not sure");
        assertThat(page(LIST + "?theme=transport&review=&from=&to=&q="))
                .contains("The blue taxi", "selected")
                .doesNotContain("letter");
        desk.add(Pieces.of(Desk.FORUM).text("A grey pigeon"));
        assertThat(page(LIST + "?theme=_none"))
                .contains("A grey pigeon")
                .containsPattern("value=\"_none\" selected[^>]*>No theme<")
                .doesNotContain("letter", "blue");
        assertThat(page(LIST + "?review=needed")).contains("letter").doesNotContain("blue");
        assertThat(page(LIST + "?q=BLUE")).contains("blue taxi").doesNotContain("letter");
        assertThat(page(LIST + "?from=2026-11-02")).contains("Nothing found");
        assertThat(page(LIST + "?to=2026-11-01")).contains("blue", "letter");
    }

    @Test
    void theNextPageKeepsTheSearch() {
        for (int i = 0; i < 21; i++) {
            desk.add(Pieces.of(Desk.FORUM).text("Say {x} & more " + i).theme("transport", 0.8));
        }
        String first = page(LIST + "?q=%7Bx%7D+%26&theme=transport");
        var next = Pattern.compile("href=\"([^\"]+after=[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String path = next.group(1).replace("&amp;", "&");
        assertThat(path).contains("theme=transport", "q=%7Bx%7D%20%26");
        assertThat(page(path)).containsOnlyOnce("themes-list__text").contains("Say {x} &amp; more");
    }

    @Test
    void whatIsWrongWithASearchIsSaidAndKept() {
        Api.Answer wrong = desk.api().page(LIST + "?from=soon&q=bus", desk.asha());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text())
                .contains("href=\"#from\">Give the first day", "value=\"soon\"", "value=\"bus\"");
        assertThat(desk.api().page(LIST + "?from=2026-10-02&to=2026-10-01", desk.asha()).status())
                .isEqualTo(400);
    }

    @Test
    void showsWhoDecidedWhatAndUndoesIt() {
        Feedback piece = desk.add(Pieces.of(Desk.FORUM).theme("transport", 0.8, "taxi"));
        String here = LIST + "/" + piece.id();
        assertThat(page(here))
                .contains("<strong>The machine</strong>", "This is right")
                .doesNotContain("model-1/send-1");
        desk.api()
                .form(here, desk.asha(), "sequence", "1", "themes", "therapies", "action", "save");
        Api.Answer saved =
                desk.api()
                        .form(
                                here,
                                desk.ben(),
                                "sequence",
                                "2",
                                "themes",
                                "funding",
                                "action",
                                "save");
        assertThat(page(saved.location()))
                .contains("Saved: Money for services.", "asha", "ben", "Undo the last decision");
        Api.Answer late =
                desk.api()
                        .form(
                                here,
                                desk.asha(),
                                "sequence",
                                "2",
                                "themes",
                                "child-voice",
                                "action",
                                "save");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .containsPattern("id=\"theme-child-voice\"[^>]* checked")
                .contains("Save mine</button>")
                .containsPattern("href=\"" + here + "\"[^>]*>Keep theirs");

        Api.Answer undone = desk.api().form(here + "/undo", desk.asha(), "sequence", "3");
        assertThat(page(undone.location()))
                .contains("Put back by asha", "Undone by asha")
                .contains("themes-history__undone\">Money for services");
        Feedback now = desk.now(piece);
        assertThat(now.decidedBy().name()).as("the first person's holds again").isEqualTo("asha");
        desk.api().form(here + "/undo", desk.ben(), "sequence", "4");
        now = desk.now(piece);
        assertThat(now.decidedBy()).as("then the machine's").isEqualTo(piece.decidedBy());
        assertThat(now.themes()).isEqualTo(piece.themes());
        assertThat(now.corrections()).hasSize(2).allMatch(each -> each.undone() != null);
        assertThat(page(here)).doesNotContain("Undo the last decision");
    }

    @Test
    void howItWasSaidHasTheSameWordsEverywhere() {
        Feedback piece = desk.add(Desk.taxi());
        String here = LIST + "/" + piece.id();
        assertThat(page(here)).contains("(<span>a concern</span>)", "<strong>a concern</strong>");
        desk.api()
                .form(here, desk.asha(), "sequence", "1", "sentiment", "neutral", "action", "save");
        assertThat(page(here))
                .contains("<strong>just telling us</strong>", "(<span>just telling us</span>)")
                .containsPattern("for=\"spirit-neutral\">Just telling us<")
                .doesNotContain("one of these");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(desk.api().page(LIST + "/nothing", desk.asha()).status()).isEqualTo(404);
        assertThat(desk.api().form(LIST + "/nothing/undo", desk.asha()).status()).isEqualTo(404);
    }

    private String page(String path) {
        return desk.page(path, desk.asha());
    }
}
