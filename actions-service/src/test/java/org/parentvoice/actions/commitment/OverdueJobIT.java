package org.parentvoice.actions.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.ActionsIntegrationTest;
import org.parentvoice.actions.Caller;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ActionsIntegrationTest
class OverdueJobIT {

    @LocalServerPort private int port;
    @Autowired private Commitments commitments;

    @Test
    void aDateThatPassesIsToldOnceAndANewOneAgain() {
        Caller leeds = Caller.with(port, TestStack.issuer().coordinator("leicestershire"));
        String id =
                leeds.post(
                                "/api/forums/leicestershire/commitments",
                                """
                                {"title": "By June", "body": "B", "themes": ["transport"],
                                 "dueOn": "2030-06-30"}""")
                        .id();
        job("2030-06-30T22:59:59Z").announce();
        assertThat(overdueEntries(id)).isZero();
        job("2030-06-30T23:00:01Z").announce();
        job("2030-07-01T09:00:00Z").announce();
        assertThat(overdueEntries(id)).isEqualTo(1);
        leeds.post(
                "/api/commitments/" + id + "/due-date",
                "{\"dueOn\": \"2030-09-30\", \"reason\": \"Later\"}");
        job("2030-09-30T12:00:00Z").announce();
        assertThat(overdueEntries(id)).isEqualTo(1);
        job("2030-10-01T12:00:00Z").announce();
        assertThat(overdueEntries(id)).isEqualTo(2);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(new TestTopic("commitments").of(id))
                                        .filteredOn(
                                                each ->
                                                        TestTopic.header(each, "ce_type")
                                                                .endsWith("overdue.v1"))
                                        .hasSize(2));
    }

    @Test
    void whatWasChangedAMomentAgoMayBeHalfWrittenUp() {
        Caller leeds = Caller.with(port, TestStack.issuer().coordinator("leicestershire"));
        String id =
                leeds.post(
                                "/api/forums/leicestershire/commitments",
                                """
                                {"title": "Long ago", "body": "B", "themes": ["transport"],
                                 "dueOn": "2020-06-30"}""")
                        .id();
        new OverdueJob(commitments, Clock.systemUTC(), Duration.ofHours(1)).announce();
        assertThat(overdueEntries(id)).isZero();
    }

    private OverdueJob job(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new OverdueJob(commitments, clock, Duration.ZERO);
    }

    private long overdueEntries(String id) {
        return commitments.get(id).history().stream()
                .filter(each -> each.kind() == EntryKind.OVERDUE)
                .count();
    }
}
