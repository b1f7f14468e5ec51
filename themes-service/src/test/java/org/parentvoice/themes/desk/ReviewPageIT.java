package org.parentvoice.themes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Pieces;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** People in the loop, as the browser and the database see it. */
@ThemesTest
class ReviewPageIT {

    private static final String FORUM = "leicestershire";
    private static final String QUEUE = "/forums/leicestershire/desk/review";
    private static final Pattern ACTION = Pattern.compile("/desk/review/([0-9a-f-]{36})\" id=");

    private final Api api;
    private final Feedbacks feedbacks;
    private final MongoTemplate mongo;
    private final String asha = TestStack.issuer().coordinatorNamed("asha", FORUM);
    private final String ben = TestStack.issuer().coordinatorNamed("ben", FORUM);

    ReviewPageIT(
            @Autowired Environment environment,
            @Autowired Feedbacks feedbacks,
            @Autowired MongoTemplate mongo) {
        this.api = new Api(environment);
        this.feedbacks = feedbacks;
        this.mongo = mongo;
    }

    @BeforeEach
    void anEmptyForum() {
        var all = new Query(Criteria.where("forum").is(FORUM));
        mongo.remove(all, Feedbacks.COLLECTION);
        mongo.remove(all, Feedbacks.SECOND_LOOKS);
    }

    @Test
    void nothingWaits() {
        assertThat(page(QUEUE, asha)).contains("Nothing waits. Thank you.");
    }

    @Test
    void onlyThisForumsCoordinatorsLookIn() {
        Feedback piece = add(taxi().unsure(0.3));
        String other = TestStack.issuer().coordinator("leeds");
        String national = TestStack.issuer().role("national");
        for (String path :
                List.of(
                        QUEUE,
                        QUEUE + "/quality",
                        "/forums/leicestershire/desk/feedback",
                        "/forums/leicestershire/desk/feedback/" + piece.id())) {
            assertThat(api.page(path, null).status()).isEqualTo(401);
            assertThat(api.page(path, other).status()).isEqualTo(403);
            assertThat(api.page(path, national).status()).isEqualTo(403);
            assertThat(api.page(path, asha).status()).isEqualTo(200);
        }
        assertThat(decide(other, piece, "right").status()).isEqualTo(403);
        assertThat(api.form("/forums/leeds/desk/review/" + piece.id(), other).status())
                .as("another forum's piece is not there")
                .isEqualTo(404);
    }

    @Test
    void theLeastCertainComesFirstAndEveryThirdIsFromTheSample() {
        Feedback sure = add(taxi().unsure(0.5));
        Feedback unsure = add(taxi().unsure(0.2));
        Feedback sampled = add(taxi().sampled(false));
        add(taxi());
        assertThat(page(QUEUE, asha)).contains("3 wait. It takes about 1 minute");
        assertThat(shown(QUEUE)).isEqualTo(unsure.id());
        assertThat(shown(QUEUE + "?done=1")).isEqualTo(unsure.id());
        assertThat(shown(QUEUE + "?done=2")).isEqualTo(sampled.id());
        assertThat(shown(QUEUE + "?kind=sample")).isEqualTo(sampled.id());
        decide(asha, unsure, "right", "themes", "transport");
        assertThat(shown(QUEUE + "?kind=uncertain")).isEqualTo(sure.id());
    }

    @Test
    void theSampleIsLeftOutOfTheUncertain() {
        Feedback both = add(taxi().unsure(0.1).sampled(false));
        assertThat(page(QUEUE + "?kind=uncertain", asha)).contains("Nothing waits");
        assertThat(shown(QUEUE + "?kind=sample")).isEqualTo(both.id());
    }

    @Test
    void whatIsSkippedComesLast() {
        Feedback first = add(taxi().unsure(0.2));
        Feedback second = add(taxi().unsure(0.4));
        Api.Answer skipped = decide(asha, first, "skip");
        assertThat(skipped.status()).isEqualTo(303);
        assertThat(page(skipped.location(), asha)).contains("Skipped. It comes back at the end.");
        assertThat(shown(QUEUE)).isEqualTo(second.id());
        decide(asha, second, "right", "themes", "transport");
        assertThat(shown(QUEUE)).isEqualTo(first.id());
        assertThat(now(first).sequence()).as("not a decision").isEqualTo(1);
    }

    @Test
    void theWordsAreMarkedAndNothingInThemIsCode() {
        add(
                Pieces.of(FORUM)
                        .text("<script>alert('x')</script> The taxi \uD83D\uDE22 was late.")
                        .theme("transport", 0.84, "The taxi \uD83D\uDE22 was late")
                        .theme("family-wellbeing", 0.41, "\uD83D\uDE22")
                        .unsure(0.41));
        assertThat(page(QUEUE, asha))
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
        Feedback piece = add(taxi().unsure(0.2));
        Api.Answer saved =
                decide(asha, piece, "save", "themes", "communication", "sentiment", "mixed");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(Log.await(piece.id(), 1).getLast().type()).endsWith("feedback.corrected.v1");
        String next = page(saved.location(), asha);
        assertThat(next).contains("Saved: Being kept informed.", "id=\"undo\"");

        Api.Answer undone =
                api.form(
                        QUEUE + "/" + piece.id() + "/undo", asha, "sequence", "2", "kind", "mixed");
        assertThat(page(undone.location(), asha))
                .contains("Undone. Here it is again.", "The machine thinks");
        Feedback now = now(piece);
        assertThat(now.sequence()).isEqualTo(3);
        assertThat(now.themes()).isEqualTo(piece.themes());
        assertThat(now.sentiment()).isEqualTo(piece.sentiment());
        assertThat(now.decidedBy()).isEqualTo(piece.decidedBy());
        assertThat(now.review()).isEqualTo("needed");
        assertThat(Log.await(piece.id(), 2).getLast().data().get("sequence").asLong()).isEqualTo(3);
    }

    @Test
    void nothingTypedIsLostWhenSomebodyElseDecidedMeanwhile() {
        Feedback piece = add(taxi().unsure(0.2));
        decide(ben, piece, "save", "themes", "therapies", "sentiment", "praise");
        Api.Answer late =
                decide(asha, piece, "save", "themes", "funding", "sentiment", "suggestion");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("Somebody else decided on this meanwhile", "What they decided", "ben")
                .contains("Keep theirs", "Save mine", "name=\"sequence\" value=\"2\"")
                .containsPattern("id=\"theme-funding\"[^>]* checked")
                .containsPattern("id=\"spirit-suggestion\"[^>]* checked")
                .doesNotContainPattern("id=\"theme-therapies\"[^>]* checked");
        assertThat(now(piece).sentiment().word()).isEqualTo("praise");
        Api.Answer mine =
                api.form(
                        QUEUE + "/" + piece.id(),
                        asha,
                        "sequence",
                        "2",
                        "themes",
                        "funding",
                        "action",
                        "save");
        assertThat(mine.status()).isEqualTo(303);
        assertThat(now(piece).decidedBy().name()).isEqualTo("asha");
    }

    @Test
    void anUndoThatComesTooLateUndoesNothing() {
        Feedback piece = add(taxi().unsure(0.2));
        decide(asha, piece, "save", "themes", "therapies");
        api.form(
                QUEUE + "/" + piece.id(),
                ben,
                "sequence",
                "2",
                "themes",
                "funding",
                "action",
                "save");
        Api.Answer late = api.form(QUEUE + "/" + piece.id() + "/undo", asha, "sequence", "2");
        assertThat(page(late.location(), asha)).contains("It was not undone: somebody else");
        assertThat(now(piece).decidedBy().name()).isEqualTo("ben");
    }

    @Test
    void aThemeThatIsNotThereIsRefusedAndTheRestStays() {
        Feedback piece = add(taxi().unsure(0.2));
        Api.Answer wrong = decide(asha, piece, "save", "themes", "parking", "themes", "funding");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text())
                .contains("There is a problem", "Choose themes from the list")
                .containsPattern("id=\"theme-funding\"[^>]* checked");
        assertThat(decide(asha, piece, "save", "sentiment", "cross").status()).isEqualTo(400);
    }

    @Test
    void aSecondPersonLooksWithoutKnowingTheFirstAnswer() {
        Feedback piece = add(taxi().sampled(true));
        decide(asha, piece, "save", "themes", "funding", "sentiment", "praise");
        assertThat(page(QUEUE, asha)).as("not asked twice").contains("Nothing waits");

        assertThat(page(QUEUE, ben))
                .contains("Somebody else has looked at this one too", "The machine thinks")
                .doesNotContain("asha")
                .containsPattern("id=\"theme-transport\"[^>]* checked")
                .doesNotContainPattern("id=\"theme-funding\"[^>]* checked");
        String opened = "/forums/leicestershire/desk/feedback/" + piece.id();
        assertThat(page(opened, ben)).contains("Take a second look").doesNotContain("asha");

        Api.Answer second = second(ben, piece, "transport");
        assertThat(page(second.location(), ben))
                .contains("Saved. Thank you for the second look.", "Two of you chose differently")
                .contains("asha chose: Money for services (praise)")
                .contains("ben chose: Getting to school (concern)");
        assertThat(now(piece).decidedBy().name()).as("decides nothing").isEqualTo("asha");

        Api.Answer settled =
                api.form(
                        QUEUE + "/" + piece.id(),
                        asha,
                        "sequence",
                        "2",
                        "themes",
                        "funding",
                        "sentiment",
                        "praise",
                        "action",
                        "right");
        assertThat(page(settled.location(), asha)).contains("Nothing waits");
        assertThat(page(QUEUE, ben)).contains("Nothing waits");
    }

    @Test
    void aSecondLookThatAgreesSettlesItselfAndCanBeTakenBack() {
        Feedback piece = add(taxi().sampled(true));
        decide(asha, piece, "right", "themes", "transport", "sentiment", "concern");
        second(ben, piece, "transport");
        assertThat(page(QUEUE, ben)).contains("Nothing waits");
        api.form(QUEUE + "/" + piece.id() + "/undo", ben, "second", "true");
        assertThat(page(QUEUE, ben)).contains("Somebody else has looked at this one too");
        assertThat(now(piece).sequence()).isEqualTo(2);
    }

    @Test
    void twoWhoLookAtTheSameTimeAreTwoLooks() {
        Feedback piece = add(taxi().sampled(true));
        decide(asha, piece, "right", "themes", "transport", "sentiment", "concern");
        Api.Answer same = decide(ben, piece, "save", "themes", "funding");
        assertThat(same.status()).isEqualTo(303);
        assertThat(page(same.location(), ben)).contains("Two of you chose differently");
        assertThat(now(piece).decidedBy().name()).isEqualTo("asha");
    }

    @Test
    void anErasedPieceIsGoneFromTheQueues() {
        Feedback piece = add(taxi().sampled(true));
        decide(asha, piece, "right", "themes", "transport");
        Log.erase(piece.id(), FORUM);
        Awaitility.await()
                .untilAsserted(() -> assertThat(page(QUEUE, ben)).contains("Nothing waits"));
        assertThat(
                        mongo.count(
                                new Query(Criteria.where("_id").is(piece.id())),
                                Feedbacks.SECOND_LOOKS))
                .isZero();
    }

    private static Pieces taxi() {
        return Pieces.of(FORUM).theme("transport", 0.8, "taxi did not come");
    }

    private Feedback add(Pieces pieces) {
        Feedback piece = pieces.build();
        feedbacks.add(List.of(piece));
        return piece;
    }

    private Feedback now(Feedback piece) {
        return feedbacks.find(FORUM, piece.id()).orElseThrow();
    }

    private String page(String path, String token) {
        Api.Answer answer = api.page(path, token);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    private String shown(String path) {
        Matcher action = ACTION.matcher(page(path, asha));
        assertThat(action.find()).as(path).isTrue();
        return action.group(1);
    }

    private Api.Answer decide(String token, Feedback piece, String action, String... more) {
        return form(token, piece, fields -> fields.addAll(List.of(more)), action);
    }

    private Api.Answer second(String token, Feedback piece, String theme) {
        return form(
                token,
                piece,
                fields ->
                        fields.addAll(
                                List.of("second", "true", "themes", theme, "sentiment", "concern")),
                "right");
    }

    private Api.Answer form(
            String token, Feedback piece, Consumer<List<String>> more, String action) {
        var fields = new ArrayList<>(List.of("sequence", "1", "action", action));
        more.accept(fields);
        return api.form(QUEUE + "/" + piece.id(), token, fields.toArray(String[]::new));
    }
}
