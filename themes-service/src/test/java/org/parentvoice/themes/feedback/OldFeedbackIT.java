package org.parentvoice.themes.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Feedback as the first version stored it, without what decisions have been given since. */
@ThemesTest
@ExtendWith(OutputCaptureExtension.class)
class OldFeedbackIT {

    private static final String FEEDBACK = "/api/forums/leeds/feedback/";
    private static final List<String> SINCE =
            List.of("certainty", "sampled", "earlier", "skippedAt");

    private final String coordinator = TestStack.issuer().coordinator("leeds");
    private final Api api;
    private final MongoTemplate mongo;

    @Autowired
    OldFeedbackIT(ApplicationContext context, MongoTemplate mongo) {
        api = new Api(context.getEnvironment());
        this.mongo = mongo;
    }

    private Document stored(String id) {
        var document = new Document();
        mongo.getConverter().write(Samples.themed(id), document);
        SINCE.forEach(document::remove);
        document.put("review", Feedback.REVIEW_NEEDED);
        return document;
    }

    @Test
    void isReadCorrectedListedForReviewAndErased() {
        String id = Samples.newId();
        mongo.insert(stored(id), Feedbacks.COLLECTION);

        assertThat(api.get(FEEDBACK + id, coordinator).status()).isEqualTo(200);
        assertThat(api.page("/forums/leeds/desk/review?kind=uncertain&piece=" + id, coordinator))
                .satisfies(page -> assertThat(page.status()).isEqualTo(200))
                .satisfies(page -> assertThat(page.text()).contains("nobody ever rang us back"));
        assertThat(
                        api.put(
                                        FEEDBACK + id + "/themes",
                                        coordinator,
                                        "{\"themes\":[\"funding\"]}")
                                .status())
                .isEqualTo(200);

        Log.erase(id, "leeds");
        Awaitility.await().until(() -> api.get(FEEDBACK + id, coordinator).status() == 404);
    }

    @Test
    void whatWaitsForALookIsCounted() {
        String id = Samples.newId();
        Document document = stored(id);
        document.put("forum", "leicestershire");
        mongo.insert(document, Feedbacks.COLLECTION);

        assertThat(
                        api.page(
                                        "/forums/leicestershire/desk/review?kind=uncertain",
                                        TestStack.issuer().coordinator("leicestershire"))
                                .text())
                .contains("nobody ever rang us back");
    }

    @Test
    void whatCannotBeReadIsQuotedNowhere(CapturedOutput output) {
        String id = Samples.newId();
        Document broken = stored(id);
        broken.put("text", "Quokkas sang at the gate.");
        broken.remove("voices");
        mongo.insert(broken, Feedbacks.COLLECTION);

        Api.Answer answer = api.get(FEEDBACK + id, coordinator);
        Api.Answer page = api.page("/forums/leeds/desk/feedback/" + id, coordinator);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("detail").asString()).contains("cannot be read");
        assertThat(page.status()).isEqualTo(500);
        assertThat(output.getAll()).doesNotContain("Quokkas");
        mongo.getCollection(Feedbacks.COLLECTION).deleteOne(new Document("_id", id));
    }
}
