package org.parentvoice.themes.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Contract;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ThemesTest
class UndoApiIT {

    private static final String THERAPIES = "{\"themes\": [\"therapies\"]}";
    private static final String FUNDING = "{\"themes\": [\"funding\"]}";

    private final Api api;
    private final String id = Samples.newId();
    private final String path = "/api/forums/leeds/feedback/" + id;
    private final String asha = TestStack.issuer().coordinatorNamed("asha", "leeds");
    private final String ben = TestStack.issuer().coordinatorNamed("ben", "leeds");

    UndoApiIT(@Autowired Environment environment) {
        this.api = new Api(environment);
    }

    @BeforeEach
    void themed() {
        Log.receive(id, "leeds", "The school taxi did not come again this week.");
        Log.await(id, 1);
    }

    @Test
    void bringsTheMachinesDecisionBackAndPublishesIt() {
        JsonNode machine = api.get(path, asha).json();
        api.put(path + "/themes", asha, THERAPIES);
        Api.Answer undone = api.postNothing(path + "/undo", ben);
        assertThat(undone.status()).isEqualTo(200);
        JsonNode now = undone.json();
        assertThat(now.get("sequence").asLong()).isEqualTo(3);
        assertThat(now.get("themes")).isEqualTo(machine.get("themes"));
        assertThat(now.get("decidedBy")).isEqualTo(machine.get("decidedBy"));
        assertThat(now.at("/corrections/0/by").asString()).isEqualTo("asha");
        assertThat(now.at("/corrections/0/undone/by").asString()).isEqualTo("ben");
        assertThat(now.at("/corrections/0/undone/at").asString()).isNotEmpty();

        Log.Entry event = Log.await(id, 3).getLast();
        assertThat(event.type()).isEqualTo("org.parentvoice.feedback.re-themed.v1");
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(Contract.violations(event.type(), event.data().toString())).isEmpty();
        assertThat(event.data().toString()).doesNotContain("asha", "ben");
    }

    @Test
    void bringsTheOtherPersonsDecisionBack() {
        api.put(path + "/themes", asha, THERAPIES);
        api.put(path + "/themes", ben, FUNDING);
        JsonNode now = api.postNothing(path + "/undo", ben).json();
        assertThat(now.at("/themes/0/id").asString()).isEqualTo("therapies");
        assertThat(now.at("/decidedBy/name").asString()).isEqualTo("asha");
        assertThat(Log.await(id, 4).getLast().type())
                .isEqualTo("org.parentvoice.feedback.corrected.v1");
        assertThat(api.postNothing(path + "/undo", ben).json().at("/decidedBy/kind").asString())
                .isEqualTo("machine");
    }

    @Test
    void thereIsNothingToUndoWhereTheMachineDecided() {
        assertThat(api.postNothing(path + "/undo", asha).status()).isEqualTo(409);
        api.put(path + "/themes", asha, THERAPIES);
        api.postNothing(path + "/undo", asha);
        Api.Answer twice = api.postNothing(path + "/undo", asha);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("detail").asString()).contains("nothing to undo");
    }

    @Test
    void onlyTheLatestAsTheCallerSawIt() {
        api.put(path + "/themes", asha, THERAPIES);
        api.put(path + "/themes", ben, FUNDING);
        assertThat(api.postNothing(path + "/undo", asha, "If-Match", "\"2\"").status())
                .isEqualTo(412);
        assertThat(api.postNothing(path + "/undo", asha, "If-Match", "mine").status())
                .isEqualTo(412);
        assertThat(api.putMatching(path + "/themes", asha, "\"2\"", THERAPIES).status())
                .isEqualTo(412);
        assertThat(api.postNothing(path + "/undo", asha, "If-Match", "\"3\"").status())
                .isEqualTo(200);
        assertThat(api.putMatching(path + "/themes", asha, "\"4\"", FUNDING).status())
                .isEqualTo(200);
    }

    @Test
    void isForThisForumsCoordinators() {
        api.put(path + "/themes", asha, THERAPIES);
        String other = TestStack.issuer().coordinator("leicestershire");
        assertThat(api.postNothing(path + "/undo", null).status()).isEqualTo(401);
        assertThat(api.postNothing(path + "/undo", other).status()).isEqualTo(403);
        assertThat(
                        api.postNothing(
                                        "/api/forums/leicestershire/feedback/" + id + "/undo",
                                        other)
                                .status())
                .isEqualTo(404);
        assertThat(api.postNothing("/api/forums/leeds/feedback/nothing/undo", asha).status())
                .isEqualTo(404);
    }
}
