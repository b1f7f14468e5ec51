package org.parentvoice.themes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Desk;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people look at the same piece, each without the other's answer. */
@ThemesTest
class SecondLookPagesIT {

    private final Desk desk;

    SecondLookPagesIT(@Autowired ApplicationContext context) {
        this.desk = new Desk(context);
    }

    @BeforeEach
    void anEmptyForum() {
        desk.clear();
    }

    @Test
    void aSecondPersonLooksWithoutKnowingTheFirstAnswer() {
        Feedback piece = desk.add(Desk.taxi().sampled(true));
        desk.decide(desk.asha(), piece, "save", "themes", "funding", "sentiment", "praise");
        assertThat(desk.page(Desk.QUEUE, desk.asha()))
                .as("not asked twice")
                .contains("Nothing waits");

        assertThat(desk.page(Desk.QUEUE, desk.ben()))
                .contains("Somebody else has looked at this one too", "The machine thinks")
                .doesNotContain("asha")
                .containsPattern("id=\"theme-transport\"[^>]* checked")
                .doesNotContainPattern("id=\"theme-funding\"[^>]* checked");
        String opened = "/forums/leicestershire/desk/feedback/" + piece.id();
        assertThat(desk.page(opened, desk.ben()))
                .contains("Take a second look")
                .doesNotContain("asha");

        Api.Answer second = second(desk.ben(), piece, "transport");
        assertThat(desk.page(second.location(), desk.ben()))
                .contains("Saved. Thank you for the second look.", "Two of you chose differently")
                .contains("asha chose: Money for services (praise)")
                .contains("ben chose: Getting to school (a concern)");
        assertThat(desk.now(piece).decidedBy().name()).as("decides nothing").isEqualTo("asha");

        Api.Answer settled =
                desk.api()
                        .form(
                                Desk.QUEUE + "/" + piece.id(),
                                desk.asha(),
                                "sequence",
                                "2",
                                "themes",
                                "funding",
                                "sentiment",
                                "praise",
                                "action",
                                "right");
        assertThat(desk.page(settled.location(), desk.asha())).contains("Nothing waits");
        assertThat(desk.page(Desk.QUEUE, desk.ben())).contains("Nothing waits");
    }

    @Test
    void aSecondLookThatAgreesSettlesItselfAndCanBeTakenBack() {
        Feedback piece = desk.add(Desk.taxi().sampled(true));
        desk.decide(desk.asha(), piece, "right", "themes", "transport", "sentiment", "concern");
        second(desk.ben(), piece, "transport");
        assertThat(desk.page(Desk.QUEUE, desk.ben())).contains("Nothing waits");
        desk.api().form(Desk.QUEUE + "/" + piece.id() + "/undo", desk.ben(), "second", "true");
        assertThat(desk.page(Desk.QUEUE, desk.ben()))
                .contains("Somebody else has looked at this one too");
        assertThat(desk.now(piece).sequence()).isEqualTo(2);
    }

    @Test
    void twoWhoLookAtTheSameTimeAreTwoLooks() {
        Feedback piece = desk.add(Desk.taxi().sampled(true));
        desk.decide(desk.asha(), piece, "right", "themes", "transport", "sentiment", "concern");
        Api.Answer same = desk.decide(desk.ben(), piece, "save", "themes", "funding");
        assertThat(same.status()).isEqualTo(303);
        assertThat(desk.page(same.location(), desk.ben())).contains("Two of you chose differently");
        assertThat(desk.now(piece).decidedBy().name()).isEqualTo("asha");
    }

    @Test
    void anErasedPieceIsGoneFromTheQueues() {
        Feedback piece = desk.add(Desk.taxi().sampled(true));
        desk.decide(desk.asha(), piece, "right", "themes", "transport");
        Log.erase(piece.id(), Desk.FORUM);
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(desk.page(Desk.QUEUE, desk.ben()))
                                        .contains("Nothing waits"));
        assertThat(desk.secondLooks(piece)).isZero();
    }

    private Api.Answer second(String token, Feedback piece, String theme) {
        return desk.decide(
                token, piece, "right", "second", "true", "themes", theme, "sentiment", "concern");
    }
}
