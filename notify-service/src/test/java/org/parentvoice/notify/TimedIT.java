package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.follower.Target;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.TestClock;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;

/**
 * The same with a clock that the test sets, and the window and quiet hours of production. Records
 * are kept ten days longer than there, so that a page which does not look it up is found out.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notify",
            "spring.mongodb.database=notify-timed",
            "parentvoice.timing.look-every=200ms",
            "parentvoice.retention.records=100d",
            "parentvoice.sending.look-every=50ms",
            "parentvoice.sending.lease=2s"
        })
@ContextConfiguration(initializers = {TestStack.class, TestMail.class})
@Import(TimedIT.Clocks.class)
abstract class TimedIT {

    static final TestTopic COMMITMENTS = new TestTopic("commitments");
    static final TestClock CLOCK = new TestClock(Instant.parse("2030-01-09T12:00:00Z"));
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @LocalServerPort private int port;
    @Autowired MongoTemplate mongo;
    @Autowired private JavaMailSenderImpl mailServer;
    Browser browser = new Browser(0);

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        // Another test may have had the server stopped, and started on another port.
        mailServer.setPort(TestMail.port());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Clocks {
        @Bean
        @Primary
        TestClock testClock() {
            return CLOCK;
        }
    }

    /** Sets the clock to this time on the wall in London. */
    static Instant london(String time) {
        Instant now = LocalDateTime.parse(time).atZone(LONDON).toInstant();
        CLOCK.set(now);
        return now;
    }

    static void later(Duration by) {
        CLOCK.set(CLOCK.instant().plus(by));
    }

    /** Somebody who follows these, since long ago. Returns the address, which is the id too. */
    String follower(Frequency frequency, Target... targets) {
        return follower(frequency, false, targets);
    }

    String follower(Frequency frequency, boolean atNight, Target... targets) {
        String email = NotifyIT.newAddress();
        List<Follow> follows =
                Arrays.stream(targets)
                        .map(
                                target ->
                                        new Follow(
                                                target.followId(),
                                                target.forum(),
                                                target.kind(),
                                                target.id(),
                                                frequency,
                                                LONG_AGO,
                                                LONG_AGO,
                                                LONG_AGO))
                        .toList();
        mongo.insert(
                new Follower(
                        email,
                        null,
                        email,
                        follows,
                        Arrays.stream(targets).map(Target::audience).toList(),
                        null,
                        null,
                        atNight,
                        null,
                        null));
        return email;
    }

    static Target theme(String forum, String id) {
        return new Target(forum, FollowKind.THEME, id);
    }

    /** A commitment moves. Returns the event's id. */
    static String moved(String forum, String commitment, String theme, String title) {
        return event(forum, commitment, theme, title, "in-progress", 2);
    }

    static String event(
            String forum,
            String commitment,
            String theme,
            String title,
            String status,
            int sequence) {
        String id = NotifyIT.newId();
        put(id, forum, commitment, theme, title, status, sequence);
        return id;
    }

    /** The same id is the same event. */
    static void put(
            String eventId,
            String forum,
            String commitment,
            String theme,
            String title,
            String status,
            int sequence) {
        COMMITMENTS.putEvent(
                eventId,
                "org.parentvoice.commitment.status-changed.v1",
                commitment,
                forum,
                """
                {"commitmentId":"%s","forum":"%s","sequence":%d,"title":"%s",
                 "body":"Leeds City Council","themes":[{"id":"%s","label":"Label of %s"}],
                 "status":"%s","dueOn":"2031-03-31","occurredAt":"2026-11-03T10:00:00Z"}
                """
                        .formatted(commitment, forum, sequence, title, theme, theme, status));
    }

    /** Waits until these changes have reached everybody who is owed them. */
    void awaitFannedOut(String... events) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                mongo.getCollection("changes")
                                                        .find(in("_id", events))
                                                        .into(new ArrayList<>()))
                                        .hasSize(events.length)
                                        .allMatch(each -> each.get("fannedOutAt") != null));
    }

    /** How often each change is in all the mails to this follower that were sent. */
    Map<String, Long> told(String follower) {
        return deliveries(follower).stream()
                .filter(each -> each.getString("state").equals("SENT"))
                .flatMap(each -> each.getList("tells", Document.class).stream())
                .collect(
                        Collectors.groupingBy(
                                each -> each.getString("change"), Collectors.counting()));
    }

    List<Document> deliveries(String follower) {
        return mongo.getCollection("deliveries")
                .find(eq("follower", follower))
                .into(new ArrayList<>());
    }
}
