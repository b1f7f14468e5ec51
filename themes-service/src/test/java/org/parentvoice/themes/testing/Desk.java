package org.parentvoice.themes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The desk of a forum at which two coordinators sit. */
public final class Desk {

    public static final String FORUM = "leicestershire";
    public static final String HOME = "/forums/leicestershire/desk";
    public static final String QUEUE = HOME + "/review";

    private final Api api;
    private final Feedbacks feedbacks;
    private final MongoTemplate mongo;
    private final String asha = TestStack.issuer().coordinatorNamed("asha", FORUM);
    private final String ben = TestStack.issuer().coordinatorNamed("ben", FORUM);

    public Desk(ApplicationContext context) {
        this.api = new Api(context.getEnvironment());
        this.feedbacks = context.getBean(Feedbacks.class);
        this.mongo = context.getBean(MongoTemplate.class);
    }

    public Api api() {
        return api;
    }

    /** Token of the one coordinator. */
    public String asha() {
        return asha;
    }

    /** Token of the other. */
    public String ben() {
        return ben;
    }

    /** Takes all feedback of the forum away. */
    public void clear() {
        var all = new Query(Criteria.where("forum").is(FORUM));
        mongo.remove(all, Feedbacks.COLLECTION);
        mongo.remove(all, Feedbacks.SECOND_LOOKS);
    }

    /** Feedback that the machine is sure of. */
    public static Pieces taxi() {
        return Pieces.of(FORUM).theme("transport", 0.8, "taxi did not come");
    }

    public Feedback add(Pieces pieces) {
        Feedback piece = pieces.build();
        feedbacks.add(List.of(piece));
        return piece;
    }

    /** As it is in the database by now. */
    public Feedback now(Feedback piece) {
        return feedbacks.find(FORUM, piece.id()).orElseThrow();
    }

    /** How many second looks are asked for or given. */
    public long secondLooks(Feedback piece) {
        return mongo.count(new Query(Criteria.where("_id").is(piece.id())), Feedbacks.SECOND_LOOKS);
    }

    /** The text of a page that is there. */
    public String page(String path, String token) {
        Api.Answer answer = api.page(path, token);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    /** Presses a button in the queue; more names and values in turn. */
    public Api.Answer decide(String token, Feedback piece, String action, String... more) {
        var fields = new ArrayList<>(List.of("sequence", "1", "action", action));
        fields.addAll(List.of(more));
        return api.form(QUEUE + "/" + piece.id(), token, fields.toArray(String[]::new));
    }
}
