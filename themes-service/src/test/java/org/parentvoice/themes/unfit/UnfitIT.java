package org.parentvoice.themes.unfit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.feedback.ErasedFeedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ThemesTest
class UnfitIT {

    private static final List<String> BADGE =
            List.of(
                    "The blue badge was refused because he can walk, he runs into the road",
                    "Renewing a blue badge took nine months and three letters",
                    "They asked for the blue badge renewal form again, <b>the third time</b>",
                    "Nobody can say whether autism counts for a blue badge",
                    "Why does a blue badge renewal need a photo he cannot sit still for?",
                    "Blue badge renewal again. Same letters, same photo.");

    private final Api api;
    private final String leicestershire = TestStack.issuer().coordinator("leicestershire");

    @Autowired private MongoTemplate mongo;
    @Autowired private Feedbacks feedbacks;

    UnfitIT(@Autowired ApplicationContext context) {
        this.api = new Api(context.getEnvironment());
    }

    /** One test, since what was found is kept for some minutes. */
    @Test
    void whatKeepsComingUpIsShownToItsCoordinatorsUntilItIsErased() {
        BADGE.forEach(this::addUnfit);
        String path = "/api/forums/leicestershire/feedback/unfit";
        JsonNode unfit = api.get(path, leicestershire).json();
        assertThat(unfit.get("pieces").asInt()).isGreaterThanOrEqualTo(BADGE.size());
        JsonNode cluster = unfit.at("/clusters/0");
        assertThat(cluster.get("label").asString()).isEqualTo("Blue badge");
        assertThat(cluster.get("count").asInt()).isEqualTo(BADGE.size());
        assertThat(cluster.get("quotes").size()).isEqualTo(3);

        Api.Answer page = api.get("/forums/leicestershire/desk/review/unfit", leicestershire);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "<h2",
                        "Blue badge",
                        "Make this a theme",
                        cluster.at("/quotes/0/text").asString().substring(0, 10))
                .contains("/forums/leicestershire/desk/themes?label=Blue%20badge&amp;examples=")
                .contains("/desk/feedback/" + cluster.at("/quotes/0/id").asString() + "\"")
                .containsPattern("desk/themes\\?label=Blue%20badge&amp;examples=[^\"]+#own\"")
                .doesNotContain("<b>the third");

        String shown = cluster.at("/quotes/0/id").asString();
        feedbacks.erase(
                List.of(new ErasedFeedback(shown, "leicestershire", Instant.EPOCH, "parent")));
        assertThat(api.get(path, leicestershire).text()).doesNotContain(shown);

        String leeds = TestStack.issuer().coordinator("leeds");
        assertThat(api.get(path, null).status()).isEqualTo(401);
        assertThat(api.get(path, leeds).status()).isEqualTo(403);
        assertThat(api.get(path, TestStack.issuer().role("operator")).status()).isEqualTo(403);
        assertThat(api.get("/forums/leicestershire/desk/review/unfit", leeds).status())
                .isEqualTo(403);
    }

    @Test
    void whereNothingKeepsComingUpThePageSaysSo() {
        String leeds = TestStack.issuer().coordinator("leeds");
        Api.Answer page = api.get("/forums/leeds/desk/review/unfit", leeds);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).containsAnyOf("Everything has a theme", "Nothing keeps coming up");
    }

    private void addUnfit(String text) {
        var document = new Document();
        mongo.getConverter().write(Samples.themed(Samples.newId()), document);
        document.put("forum", "leicestershire");
        document.put("text", text);
        document.put("themes", List.of());
        document.put("receivedAt", Date.from(Instant.now()));
        mongo.insert(document, Feedbacks.COLLECTION);
    }
}
