package org.parentvoice.themes.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Pieces;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

@ThemesTest
class QualityIT {

    private static final String FORUM = "leicestershire";
    private static final String API = "/api/forums/leicestershire/feedback/";
    private static final String PAGE = "/forums/leicestershire/desk/review/quality";

    private final Api api;
    private final Feedbacks feedbacks;
    private final MongoTemplate mongo;
    private final String asha = TestStack.issuer().coordinatorNamed("asha", FORUM);
    private final String ben = TestStack.issuer().coordinatorNamed("ben", FORUM);

    QualityIT(
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
    void saysWhenThereIsTooLittleToTell() {
        add(taxi().sampled(false));
        assertThat(api.page(PAGE, asha).text())
                .contains("Too little to tell", "<strong>1</strong>", "picked piece still waits");
        for (int i = 0; i < 3; i++) {
            decide(add(taxi().sampled(false)), "[\"transport\"]");
        }
        assertThat(api.page(PAGE, asha).text())
                .contains("That is too little to tell yet", "too few to tell");
    }

    @Test
    void measuresTheMachineOnTheSampleAlone() {
        for (int i = 0; i < 18; i++) {
            decide(add(taxi().sampled(false)), "[\"transport\"]");
        }
        decide(add(taxi().sampled(false)), "[\"funding\"]");
        decide(add(taxi().sampled(false)), "[\"funding\"]");
        decide(add(taxi().unsure(0.2)), "[\"therapies\"]");
        Feedback undone = add(taxi().sampled(false));
        decide(undone, "[\"therapies\"]");
        api.postNothing(API + undone.id() + "/undo", asha);

        JsonNode quality = api.get(API + "quality", asha).json();
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
        assertThat(api.page(PAGE, asha).text())
                .contains("18 were</strong>", "between 70% and 97%", "Getting to school");
    }

    @Test
    void comparesWhatTheFirstPersonSawWithWhatHoldsNow() {
        Feedback piece = add(taxi().sampled(false));
        decide(piece, "[\"funding\"]");
        api.put(API + piece.id() + "/themes", ben, "{\"themes\": [\"transport\"]}");
        JsonNode model = api.get(API + "quality", asha).json().at("/models/0");
        assertThat(theme(model, "transport").at("/precision/right").asInt()).isEqualTo(1);
    }

    @Test
    void saysHowFarTwoCoordinatorsAgree() {
        for (int i = 0; i < 4; i++) {
            Feedback piece = add(taxi().sampled(true));
            decide(piece, "[\"transport\"]");
            second(piece, i == 0 ? "funding" : "transport");
        }
        JsonNode two = api.get(API + "quality", asha).json().get("coordinators");
        assertThat(two.get("looked").asInt()).isEqualTo(4);
        assertThat(two.at("/exact/right").asInt()).isEqualTo(3);
        assertThat(two.at("/sentiment/right").asInt()).isEqualTo(4);
        JsonNode transport = two.at("/themes/0");
        assertThat(transport.get("id").asString()).isEqualTo("transport");
        assertThat(transport.at("/same/right").asInt()).isEqualTo(3);
        assertThat(transport.get("kappa").asDouble()).isEqualTo(0);
        assertThat(two.toString()).doesNotContain("asha", "ben");
        assertThat(api.page(PAGE, asha).text()).contains("3 of 4", "75% of 4");
    }

    @Test
    void isForThisForumsCoordinators() {
        String other = TestStack.issuer().coordinator("leeds");
        assertThat(api.get(API + "quality", null).status()).isEqualTo(401);
        assertThat(api.get(API + "quality", other).status()).isEqualTo(403);
    }

    private static Pieces taxi() {
        return Pieces.of(FORUM).theme("transport", 0.8, "taxi did not come");
    }

    private Feedback add(Pieces pieces) {
        Feedback piece = pieces.build();
        feedbacks.add(List.of(piece));
        return piece;
    }

    private void decide(Feedback piece, String themes) {
        String json = "{\"themes\": " + themes + "}";
        assertThat(api.put(API + piece.id() + "/themes", asha, json).status()).isEqualTo(200);
    }

    private void second(Feedback piece, String theme) {
        String path = "/forums/leicestershire/desk/review/" + piece.id();
        String[] fields = {"sequence", "2", "second", "true", "themes", theme, "action", "right"};
        assertThat(api.form(path, ben, fields).status()).isEqualTo(303);
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
