package org.parentvoice.themes.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.forumset.Themings;
import org.parentvoice.themes.testing.Desk;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ThemesTest
class QualityIT {

    private static final String API = "/api/forums/leicestershire/feedback/";
    private static final String PAGE = Desk.QUEUE + "/quality";

    private final Desk desk;
    private final Themings themings;

    QualityIT(@Autowired ApplicationContext context, @Autowired Themings themings) {
        this.desk = new Desk(context);
        this.themings = themings;
    }

    @BeforeEach
    void anEmptyForum() {
        desk.clear();
    }

    @Test
    void saysWhenThereIsTooLittleToTell() {
        desk.add(Desk.taxi().sampled(false));
        assertThat(desk.api().page(PAGE, desk.asha()).text())
                .contains("Too little to tell", "<strong>1</strong>", "picked piece still waits");
        for (int i = 0; i < 3; i++) {
            decide(desk.add(Desk.taxi().sampled(false)), "[\"transport\"]");
        }
        assertThat(desk.api().page(PAGE, desk.asha()).text())
                .contains("That is too little to tell yet", "too few to tell");
    }

    @Test
    void doesNotTakeAnEarlierMachineForTheOneInUse() {
        decide(desk.add(Desk.taxi().sampled(false)), "[\"transport\"]");
        assertThat(desk.page(PAGE, desk.asha()))
                .contains("An earlier machine", "Version model-1/send-1")
                .containsPattern(
                        "Nothing that the\\s+machine in use now decided has been checked yet")
                .doesNotContain("The machine now");
        String now = themings.of(Desk.FORUM).modelId();
        decide(desk.add(Desk.taxi().by(now).sampled(false)), "[\"transport\"]");
        assertThat(desk.page(PAGE, desk.asha()))
                .containsOnlyOnce("The machine now")
                .containsOnlyOnce("An earlier machine")
                .doesNotContain("has been checked yet");
        assertThat(desk.api().get(API + "quality", desk.asha()).json().get("machine").asString())
                .isEqualTo(now);
    }

    @Test
    void measuresTheMachineOnTheSampleAlone() {
        for (int i = 0; i < 18; i++) {
            decide(desk.add(Desk.taxi().sampled(false)), "[\"transport\"]");
        }
        decide(desk.add(Desk.taxi().sampled(false)), "[\"funding\"]");
        decide(desk.add(Desk.taxi().sampled(false)), "[\"funding\"]");
        decide(desk.add(Desk.taxi().unsure(0.2)), "[\"therapies\"]");
        Feedback undone = desk.add(Desk.taxi().sampled(false));
        decide(undone, "[\"therapies\"]");
        desk.api().postNothing(API + undone.id() + "/undo", desk.asha());

        JsonNode quality = desk.api().get(API + "quality", desk.asha()).json();
        assertThat(quality.get("looked").asInt()).isEqualTo(20);
        assertThat(quality.get("waiting").asInt()).isEqualTo(1);
        JsonNode model = quality.at("/models/0");
        assertThat(model.get("model").asString()).isEqualTo("model-1/send-1");
        JsonNode transport = theme(model, "transport");
        assertThat(transport.at("/precision/right").asInt()).isEqualTo(18);
        assertThat(transport.at("/precision/of").asInt()).isEqualTo(20);
        assertThat(transport.at("/precision/low").asDouble()).isEqualTo(0.699, within(0.001));
        assertThat(transport.at("/precision/high").asDouble()).isEqualTo(0.972, within(0.001));
        assertThat(transport.at("/recall/right").asInt()).isEqualTo(18);
        assertThat(transport.at("/recall/of").asInt()).isEqualTo(18);
        JsonNode funding = theme(model, "funding");
        assertThat(funding.at("/precision/of").asInt()).isZero();
        assertThat(funding.at("/precision/share").isNull()).isTrue();
        assertThat(funding.at("/recall/right").asInt()).isZero();
        assertThat(funding.at("/recall/of").asInt()).isEqualTo(2);
        assertThat(theme(model, "therapies").isMissingNode()).isTrue();
        assertThat(desk.api().page(PAGE, desk.asha()).text())
                .contains("18 were</strong>", "between 70% and 97%", "Getting to school");
    }

    @Test
    void comparesWhatTheFirstPersonSawWithWhatHoldsNow() {
        Feedback piece = desk.add(Desk.taxi().sampled(false));
        decide(piece, "[\"funding\"]");
        desk.api().put(API + piece.id() + "/themes", desk.ben(), "{\"themes\": [\"transport\"]}");
        JsonNode model = desk.api().get(API + "quality", desk.asha()).json().at("/models/0");
        assertThat(theme(model, "transport").at("/precision/right").asInt()).isEqualTo(1);
    }

    @Test
    void saysHowFarTwoCoordinatorsAgree() {
        for (int i = 0; i < 4; i++) {
            Feedback piece = desk.add(Desk.taxi().sampled(true));
            decide(piece, "[\"transport\"]");
            second(piece, i == 0 ? "funding" : "transport");
        }
        JsonNode two = desk.api().get(API + "quality", desk.asha()).json().get("coordinators");
        assertThat(two.get("looked").asInt()).isEqualTo(4);
        assertThat(two.at("/exact/right").asInt()).isEqualTo(3);
        assertThat(two.at("/sentiment/right").asInt()).isEqualTo(4);
        JsonNode transport = two.at("/themes/0");
        assertThat(transport.get("id").asString()).isEqualTo("transport");
        assertThat(transport.at("/same/right").asInt()).isEqualTo(3);
        assertThat(transport.get("kappa").asDouble()).isEqualTo(0);
        assertThat(two.toString()).doesNotContain("asha", "ben");
        assertThat(desk.api().page(PAGE, desk.asha()).text()).contains("3 of 4", "75% of 4");
    }

    @Test
    void isForThisForumsCoordinators() {
        String other = TestStack.issuer().coordinator("leeds");
        assertThat(desk.api().get(API + "quality", null).status()).isEqualTo(401);
        assertThat(desk.api().get(API + "quality", other).status()).isEqualTo(403);
    }

    private void decide(Feedback piece, String themes) {
        String json = "{\"themes\": " + themes + "}";
        assertThat(desk.api().put(API + piece.id() + "/themes", desk.asha(), json).status())
                .isEqualTo(200);
    }

    private void second(Feedback piece, String theme) {
        String path = Desk.QUEUE + "/" + piece.id();
        String[] fields = {"sequence", "2", "second", "true", "themes", theme, "action", "right"};
        assertThat(desk.api().form(path, desk.ben(), fields).status()).isEqualTo(303);
    }

    private static JsonNode theme(JsonNode model, String id) {
        for (JsonNode each : model.get("themes")) {
            if (each.get("id").asString().equals(id)) {
                return each;
            }
        }
        return model.path("nothing");
    }
}
