package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;

/** After a provider's mistake an operator lifts all that it led to. */
class SuppressionsLiftedIT extends NotifyIT {

    /** Later than anything other tests leave. */
    private static final Instant MISTAKE = Instant.parse("2040-01-02T10:00:00Z");

    private final String operator = TestStack.issuer().role("operator");
    private final String id = newId();

    @AfterEach
    void tidy() {
        mongo.getCollection("suppressions")
                .deleteMany(new Document("_id", new Document("$regex", "^" + id)));
    }

    @Test
    void allForAReasonSinceThenAreLiftedAndCounted() throws Exception {
        put("a", "REFUSED", MISTAKE);
        put("b", "REFUSED", MISTAKE.plusSeconds(60));
        put("before", "REFUSED", MISTAKE.minusSeconds(1));
        put("bounced", "BOUNCED", MISTAKE);
        put("complained", "COMPLAINED", MISTAKE);
        var answer = lift(operator, "{\"reason\":\"refused\",\"since\":\"" + MISTAKE + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"lifted\":2}");
        assertThat(isThere("a") || isThere("b")).isFalse();
        assertThat(isThere("before") && isThere("bounced") && isThere("complained")).isTrue();
    }

    @Test
    void complaintsAreLiftedOneByOneAndNothingIsLiftedByHalfAnOrder() throws Exception {
        put("complained", "COMPLAINED", MISTAKE);
        put("refused", "REFUSED", MISTAKE);
        String since = "\"since\":\"" + MISTAKE + "\"";
        assertThat(lift(operator, "{\"reason\":\"complained\"," + since + "}").statusCode())
                .isEqualTo(400);
        assertThat(lift(operator, "{\"reason\":\"refused\"}").statusCode()).isEqualTo(400);
        assertThat(lift(operator, "{" + since + "}").statusCode()).isEqualTo(400);
        assertThat(lift(operator, "{\"reason\":\"refused\",\"since\":\"soon\"}").statusCode())
                .isEqualTo(400);
        assertThat(
                        lift(
                                        operator,
                                        "{\"email\":\"a@example.org\",\"reason\":\"refused\","
                                                + since
                                                + "}")
                                .statusCode())
                .isEqualTo(400);
        String coordinator = TestStack.issuer().coordinator("leeds");
        assertThat(lift(coordinator, "{\"reason\":\"refused\"," + since + "}").statusCode())
                .isEqualTo(403);
        assertThat(isThere("complained") && isThere("refused")).isTrue();
    }

    private void put(String name, String reason, Instant since) {
        mongo.getCollection("suppressions")
                .insertOne(
                        new Document("_id", id + name)
                                .append("reason", reason)
                                .append("since", Date.from(since)));
    }

    private boolean isThere(String name) {
        return mongo.getCollection("suppressions").countDocuments(eq("_id", id + name)) == 1;
    }

    private HttpResponse<String> lift(String token, String json)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + port
                                                + "/api/ops/notify/suppressions"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method("DELETE", HttpRequest.BodyPublishers.ofString(json));
        return send(request);
    }
}
