package org.parentvoice.actions.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.ActionsIntegrationTest;
import org.parentvoice.actions.Caller;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From the notify service's events to the promise's pages. */
@ActionsIntegrationTest
class TellingIT {

    private static final TestTopic NOTIFICATIONS = new TestTopic("notifications");
    private static final String MORNING = "2026-05-03T09:00:00Z";
    private static final String NOON = "2026-05-03T12:00:00Z";
    private static final String WEEK_LATER = "2026-05-10T12:00:00Z";

    @LocalServerPort private int port;
    @Autowired private Tellings tellings;
    private Caller anybody = Caller.anybody(0);
    private Caller leeds = Caller.anybody(0);
    private String promise = "";
    private String made = "";

    @BeforeEach
    void aPromise() {
        anybody = Caller.anybody(port);
        leeds = Caller.with(port, TestStack.issuer().coordinator("leeds"));
        promise = leeds.make("leeds", "Told of");
        made = entry(0).path("id").asString();
    }

    @Test
    void whatIsKnownShowsRoundedInPublicAndExactlyOnTheDesk() {
        assertThat(page()).doesNotContain("we had told", "not told yet", "do not know yet");
        assertThat(desk()).contains(">We do not know yet how many families were told.<");
        assertThat(entry(0).has("told")).isFalse();

        tell(made, 43, 2, 1, NOON);
        assertThat(page())
                .containsPattern(
                        "By <span>3 May 2026</span>\\s+we had told <span>at least 40</span>")
                .doesNotContain("43 ", ">43<", "could not be delivered", "still to be sent");
        assertThat(entry(0).path("told").toString())
                .isEqualTo(
                        "{\"families\":40,\"familiesLabel\":\"at least 40\",\"by\":\"2026-05-03\"}");
        assertThat(listed().path("told").path("families").asInt()).isEqualTo(40);
        assertThat(desk())
                .contains(
                        ">By 3 May 2026 at 1:00pm: 43 families were told by email."
                                + " 1 email is still to be sent.")
                .contains("2 emails could not be delivered.");
    }

    @Test
    void aSmallNumberIsNotShownInPublic() {
        tell(made, 3, 0, 0, NOON);
        assertThat(page()).contains("<span>fewer than 5</span> families");
        assertThat(entry(0).path("told").path("families").isNull()).isTrue();
        assertThat(desk()).contains("3 families were told by email.");
    }

    @Test
    void theLatestCountStandsHoweverTheyArrive() {
        tell(made, 12, 0, 9, NOON);
        put(promise, made, 21, 0, 0, WEEK_LATER);
        put(promise, made, 12, 0, 9, NOON);
        put(promise, made, 7, 0, 14, MORNING);
        put(promise, made, 21, 0, 0, WEEK_LATER);
        // What has the same key is read in order: when this is here, all before it is.
        tell(UUID.randomUUID().toString(), 1, 0, 0, NOON);
        Telling known = tellings.of(List.of(promise)).get(made);
        assertThat(known).isEqualTo(telling(made, 21, WEEK_LATER));
        assertThat(page()).contains("10 May 2026", "at least 20").doesNotContain("3 May 2026");
    }

    @Test
    void inOneBatchTheLatestStandsToo() {
        String id = UUID.randomUUID().toString();
        Telling later = telling(id, 30, WEEK_LATER);
        tellings.apply(List.of(later, telling(id, 20, NOON)));
        tellings.apply(List.of(telling(id, 10, MORNING), telling(id, 20, NOON)));
        tellings.apply(List.of());
        assertThat(tellings.of(List.of(promise))).containsExactly(Map.entry(id, later));
    }

    @Test
    void eachChangeHasItsOwnAndAnotherPromisesIsNotMixedIn() {
        String other = leeds.make("leeds", "Not told of");
        leeds.post(
                "/api/commitments/" + promise + "/updates",
                "{\"note\": \"A note that nobody heard of yet\"}");
        tell(made, 50, 0, 0, NOON);
        String page = page();
        assertThat(page).containsOnlyOnce("we had told");
        assertThat(page.indexOf("we had told")).isLessThan(page.indexOf("nobody heard of yet"));
        assertThat(anybody.page("/forums/leeds/commitments/" + other).body())
                .doesNotContain("we had told");
        assertThat(desk()).containsOnlyOnce("We do not know yet how many families");
    }

    /** The count may be here before we know the change: both come from logs that are read anew. */
    @Test
    void whatCannotBeReadIsSetAsideAndTheRestGoesOn() {
        String unknown = UUID.randomUUID().toString();
        NOTIFICATIONS.putEvent(
                UUID.randomUUID().toString(),
                "org.parentvoice.notify.change-told.v1",
                promise,
                "leeds",
                "{\"changeId\": \"x\", \"told\": -4}");
        NOTIFICATIONS.putEvent(
                UUID.randomUUID().toString(),
                "org.parentvoice.notify.something-else.v1",
                promise,
                "leeds",
                "{}");
        put(promise, unknown, 8, 0, 0, NOON);
        tell(made, 8, 0, 0, NOON);
        assertThat(new TestTopic("notifications.actions.dlt").of(promise)).hasSize(1);
        assertThat(tellings.of(List.of(promise))).containsOnlyKeys(made, unknown);
        assertThat(page()).containsOnlyOnce("we had told");
    }

    private void tell(String change, int told, int failed, int waiting, String at) {
        put(promise, change, told, failed, waiting, at);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tellings.of(List.of(promise))).containsKey(change));
    }

    private static void put(
            String promise, String change, int told, int failed, int waiting, String at) {
        String json =
                """
                {"changeId": "%s", "commitmentId": "%s", "forum": "leeds", "told": %d,
                 "failed": %d, "waiting": %d, "at": "%s"}"""
                        .formatted(change, promise, told, failed, waiting, at);
        NOTIFICATIONS.putEvent(
                UUID.randomUUID().toString(),
                "org.parentvoice.notify.change-told.v1",
                promise,
                "leeds",
                json);
    }

    private Telling telling(String id, int told, String at) {
        return new Telling(id, promise, "leeds", told, 0, 0, Instant.parse(at));
    }

    private JsonNode entry(int index) {
        return anybody.get("/api/commitments/" + promise).json().path("history").path(index);
    }

    private JsonNode listed() {
        return anybody.get("/api/forums/leeds/commitments")
                .json()
                .valueStream()
                .filter(each -> each.path("id").asString().equals(promise))
                .findFirst()
                .orElseThrow()
                .path("history")
                .path(0);
    }

    private String page() {
        return anybody.page("/forums/leeds/commitments/" + promise).body();
    }

    private String desk() {
        return leeds.page("/forums/leeds/desk/commitments/" + promise).body();
    }
}
