package org.parentvoice.actions.rising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.ActionsIntegrationTest;
import org.parentvoice.actions.Caller;
import org.parentvoice.actions.Families;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** From the theme service's events, by the week in which they reached us, to the desk. */
@ActionsIntegrationTest
class RisingIT {

    private static final String FORUM = "leicestershire";
    private static final String RISING = "/api/forums/leicestershire/themes/rising";
    private static final String DESK = "/forums/leicestershire/desk";

    @LocalServerPort private int port;
    @Autowired private MeterRegistry meters;
    private final List<String> said = new ArrayList<>();
    private Caller coordinator = Caller.anybody(0);
    private JsonNode voices = MissingNode.getInstance();

    @BeforeEach
    void caller() {
        coordinator = Caller.with(port, TestStack.issuer().coordinator(FORUM));
        voices = voices();
    }

    /** Other tests count the voices of this forum too. */
    @AfterEach
    void takenBack() {
        said.forEach(id -> Families.erase(FORUM, id));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(voices()).isEqualTo(voices));
    }

    @Test
    void aThemeThatComesUpMoreThanItUsedToShowsOnTheDesk() {
        assertThat(rising().path("canTell").asBoolean()).isFalse();
        assertThat(coordinator.page(DESK).body()).contains("We cannot tell yet");

        for (int week = 6; week < 30; week++) {
            say(week, week % 8 == 0 ? "transport" : "communication", 2);
        }
        // As it is this week, and as it was longer ago: neither counts.
        say(0, "transport", 50);
        say(35, "therapies", 1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(rising().at("/past/feedback").asInt()).isEqualTo(24));
        assertThat(rising().path("feedback").asInt()).isZero();
        assertThat(coordinator.page(DESK).body())
                .contains("Nothing new in the last 4 weeks")
                .doesNotContain("We cannot tell yet");

        say(2, "communication", 2);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rising().path("feedback").asInt()).isEqualTo(1));
        assertThat(coordinator.page(DESK).body()).contains("No theme is louder than usual");

        for (int i = 0; i < 7; i++) {
            say(1 + i % 4, "transport", 2);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rising().path("feedback").asInt()).isEqualTo(8));
        assertThat(rising().path("themes")).hasSize(1);
        JsonNode theme = rising().path("themes").get(0);
        assertThat(theme.path("theme").asString()).isEqualTo("transport");
        assertThat(theme.path("voices").asInt()).isEqualTo(14);
        assertThat(theme.path("usualFeedback").asDouble()).isEqualTo(1.0);
        assertThat(theme.path("chance").asDouble()).isLessThan(0.001);
        assertThat(coordinator.page(DESK).body())
                .contains("14 voices in four weeks; about 2 would be usual.")
                .doesNotContain("No theme is louder than usual");

        double before = reads();
        rising();
        assertThat(reads() - before).as("one for the forum, one for all weeks").isEqualTo(2);
    }

    private JsonNode rising() {
        Caller.Answer answer = coordinator.get(RISING);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode voices() {
        return coordinator.get("/api/forums/" + FORUM).json().path("voices");
    }

    private double reads() {
        return meters
                .get("mongodb.driver.commands")
                .tags("command", "find", "collection", "tallies")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private void say(int weeksAgo, String theme, int voices) {
        Instant received = Instant.now().minus(weeksAgo * 7L, ChronoUnit.DAYS);
        said.add(Families.say(FORUM, theme, "concern", voices, "2026-02-03", received));
    }
}
