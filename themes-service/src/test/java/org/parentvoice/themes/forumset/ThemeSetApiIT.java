package org.parentvoice.themes.forumset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Contract;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ThemesTest
class ThemeSetApiIT {

    private static final String ASHBY = "/api/forums/ashby/theme-set";
    private static final String SWIMMING =
            """
            {"madeFrom": %d, "off": ["transport"], "labels": {"therapies": "Speech therapy"},
             "own": [{"id": "swimming", "label": "Swimming pools",
                      "definition": "Swimming sessions for disabled children",
                      "examples": ["the swimming pool is too cold"]}]}""";

    @Autowired private ForumThemesStore store;
    @Autowired private ThemeSet builtIn;
    @Autowired private ThemeClassifier classifier;
    @Autowired private Forums forums;
    @Autowired private Clock clock;

    private final Api api;
    private final String ashby = TestStack.issuer().coordinator("ashby");
    private final String id = Samples.newId();

    ThemeSetApiIT(@Autowired Environment environment) {
        this.api = new Api(environment);
    }

    @Test
    void onlyThisForumsCoordinatorsSeeAndChangeIt() {
        String other = TestStack.issuer().coordinator("leeds");
        assertThat(api.get(ASHBY, null).status()).isEqualTo(401);
        assertThat(api.get(ASHBY, other).status()).isEqualTo(403);
        assertThat(api.put(ASHBY, other, "{\"madeFrom\": 0}").status()).isEqualTo(403);
        assertThat(api.put(ASHBY, null, "{\"madeFrom\": 0}").status()).isEqualTo(401);
    }

    @Test
    void aForumWithoutAPartOfItsOwnHasTheBuiltInThemes() {
        String leicestershire = TestStack.issuer().coordinator("leicestershire");
        JsonNode set = api.get("/api/forums/leicestershire/theme-set", leicestershire).json();
        assertThat(set.get("forumVersion").asInt()).isZero();
        assertThat(set.get("inForce").asInt()).isZero();
        assertThat(set.get("themes").size()).isEqualTo(28);
        assertThat(set.get("versions").isEmpty()).isTrue();
        assertThat(
                        api.get("/api/forums/leicestershire/theme-set?version=7", leicestershire)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aVersionIsUsedInEveryInstanceAndAnOlderOneIsNotOverwritten() {
        var another = new Themings(store, builtIn, classifier, forums, clock);
        assertThat(another.of("ashby").themes().offers("swimming")).isFalse();
        int before = latest();
        JsonNode saved = api.put(ASHBY, ashby, SWIMMING.formatted(before)).json();
        assertThat(saved.get("forumVersion").asInt()).isEqualTo(before + 1);
        assertThat(saved.get("inForce").asInt()).isEqualTo(before + 1);
        assertThat(saved.at("/versions/0/by").asString()).isEqualTo("coordinator");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> another.of("ashby").themes().offers("swimming"));

        assertThat(api.put(ASHBY, ashby, SWIMMING.formatted(before)).status()).isEqualTo(409);
        assertThat(api.putMatching(ASHBY, ashby, "\"" + before + "\"", "{}").status())
                .isEqualTo(412);
        assertThat(api.put(ASHBY, ashby, "{}").status()).isEqualTo(400);
        assertThat(latest()).isEqualTo(before + 1);

        newFeedbackIsSortedByIt(before + 1);
        correctionsKeepToIt();

        // What comes later is planned, and not used yet.
        String later =
                "{\"effectiveFrom\": \"%s\"}"
                        .formatted(
                                clock.instant()
                                        .toString()
                                        .replaceAll("^....", "2999")
                                        .substring(0, 10));
        JsonNode planned = api.putMatching(ASHBY, ashby, "\"" + (before + 1) + "\"", later).json();
        assertThat(planned.get("forumVersion").asInt()).isEqualTo(before + 2);
        assertThat(planned.get("inForce").asInt()).isEqualTo(before + 1);
        assertThat(
                        api.get(ASHBY + "?version=" + (before + 1), ashby)
                                .json()
                                .at("/themes/28/id")
                                .asString())
                .isEqualTo("swimming");
    }

    private void newFeedbackIsSortedByIt(int version) {
        Log.receive(
                id,
                "ashby",
                "The swimming pool is too cold for him. The school taxi did not come again.");
        Log.Entry entry = Log.await(id, 1).getFirst();
        assertThat(Contract.violations(entry.type(), entry.data().toString())).isEmpty();
        assertThat(entry.data().at("/themeSet/forumVersion").asInt()).isEqualTo(version);
        List<String> themes =
                entry.data()
                        .get("themes")
                        .valueStream()
                        .map(theme -> theme.get("id").asString())
                        .toList();
        assertThat(themes).contains("swimming").doesNotContain("transport");
        JsonNode found = api.get("/api/forums/ashby/feedback?theme=swimming&q=cold", ashby).json();
        assertThat(found.at("/items/0/id").asString()).isEqualTo(id);
    }

    private void correctionsKeepToIt() {
        String path = "/api/forums/ashby/feedback/" + id + "/themes";
        Api.Answer off = api.put(path, ashby, "{\"themes\": [\"transport\"]}");
        assertThat(off.status()).isEqualTo(400);
        assertThat(off.text()).contains("switched this theme off");
        JsonNode corrected =
                api.put(path, ashby, "{\"themes\": [\"therapies\", \"swimming\"]}").json();
        assertThat(corrected.at("/themes/0/label").asString()).isEqualTo("Speech therapy");
        assertThat(corrected.at("/themes/1/label").asString()).isEqualTo("Swimming pools");
    }

    private int latest() {
        return api.get(ASHBY, ashby).json().get("forumVersion").asInt();
    }
}
