package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.follower.Target;
import org.parentvoice.notify.testing.TestMail;

/** Many changes and few mails. */
class GatheringIT extends TimedIT {

    private static final Duration SETTLED = Duration.ofSeconds(4);
    private final String theme = NotifyIT.newId();

    @Test
    void theFirstIsToldAtOnceAndTheRestOfTheWindowInOneMail() {
        london("2030-01-09T12:00:00");
        String email = follower(Frequency.IMMEDIATE, theme("leeds", theme));
        tell("First");
        later(SETTLED);
        assertThat(TestMail.subject(NotifyIT.mails(email, 1).getFirst()))
                .isEqualTo("Started: First");

        london("2030-01-09T12:04:00");
        tell("Second");
        london("2030-01-09T12:09:00");
        tell("Third");
        NotifyIT.mails(email, 1);
        london("2030-01-09T12:10:01");
        var mail = NotifyIT.mails(email, 2).getLast();
        assertThat(TestMail.subject(mail)).isEqualTo("Started: Second, and 1 more");
        assertThat(TestMail.plain(mail)).contains("“Second”", "“Third”").doesNotContain("First");

        london("2030-01-09T12:12:00");
        tell("Within the window of the second mail");
        NotifyIT.mails(email, 2);
        london("2030-01-09T12:20:01");
        NotifyIT.mails(email, 3);
        london("2030-01-09T14:00:00");
        tell("After a quiet while");
        later(SETTLED);
        assertThat(TestMail.subject(NotifyIT.mails(email, 4).getLast()))
                .isEqualTo("Started: After a quiet while");
        assertThat(told(email)).hasSize(5).allSatisfy((any, times) -> assertThat(times).isOne());
    }

    @Test
    void thirtyChangesInOneGoAreOneMailWithAllThirty() {
        london("2030-01-10T12:00:00");
        String email = follower(Frequency.IMMEDIATE, theme("leeds", theme));
        String[] events =
                IntStream.range(0, 30)
                        .mapToObj(i -> moved("leeds", NotifyIT.newId(), theme, "Promise no. " + i))
                        .toArray(String[]::new);
        awaitFannedOut(events);
        later(SETTLED);
        var mail = NotifyIT.mails(email, 1).getFirst();
        assertThat(TestMail.subject(mail)).endsWith(", and 29 more");
        for (int i = 0; i < 30; i++) {
            assertThat(TestMail.plain(mail)).contains("“Promise no. " + i + "”");
            assertThat(TestMail.html(mail)).contains(">Promise no. " + i + "<");
        }
        assertThat(told(email)).hasSize(30);
    }

    @Test
    void severalChangesOfOnePromiseAreOneStory() {
        london("2030-01-11T12:00:00");
        String commitment = NotifyIT.newId();
        String email =
                follower(
                        Frequency.IMMEDIATE,
                        new Target("leeds", FollowKind.COMMITMENT, commitment),
                        theme("leeds", theme));
        awaitFannedOut(
                event("leeds", commitment, theme, "One story", "in-progress", 2),
                event("leeds", commitment, theme, "One story", "delivered", 3));
        later(SETTLED);
        var mail = NotifyIT.mails(email, 1).getFirst();
        assertThat(TestMail.subject(mail)).isEqualTo("Now done: One story, and 1 more about it");
        assertThat(TestMail.plain(mail))
                .containsOnlyOnce("“One story”\n\n")
                .contains("2 things have changed", "has started work", "says this is now done")
                .containsOnlyOnce("What families said");
    }

    @Test
    void aChangeThatComesAgainAfterACrashIsToldOnce() {
        london("2030-01-14T12:00:00");
        String email = follower(Frequency.IMMEDIATE, theme("leeds", theme));
        String commitment = NotifyIT.newId();
        String event = moved("leeds", commitment, theme, "Sent already");
        awaitFannedOut(event);
        later(SETTLED);
        NotifyIT.mails(email, 1);
        String gathered = moved("leeds", NotifyIT.newId(), theme, "Still gathered");
        awaitFannedOut(gathered);

        // As after a kill before the end of the fan-out; one mail was sent, the other waits.
        mongo.getCollection("changes")
                .updateMany(new Document(), new Document("$unset", new Document("fannedOutAt", 1)));
        put(event, "leeds", commitment, theme, "Sent already", "in-progress", 2);
        put(gathered, "leeds", NotifyIT.newId(), theme, "Still gathered", "in-progress", 2);
        awaitFannedOut(event, gathered);
        later(Duration.ofMinutes(11));
        assertThat(TestMail.subject(NotifyIT.mails(email, 2).getLast()))
                .isEqualTo("Started: Still gathered");
        later(Duration.ofHours(1));
        NotifyIT.mails(email, 2);
        assertThat(told(email).values()).containsExactly(1L, 1L);
    }

    @Test
    void whatIsOnItsWayTakesNoMoreChanges() {
        london("2030-01-15T12:00:00");
        String email = follower(Frequency.IMMEDIATE, theme("leeds", theme));
        tell("On its way");
        mongo.getCollection("deliveries")
                .updateOne(
                        eq("follower", email), new Document("$set", new Document("open", false)));
        tell("Too late for it");
        assertThat(deliveries(email))
                .extracting(each -> each.getList("owes", String.class).size())
                .containsExactly(1, 1);
        later(Duration.ofMinutes(11));
        NotifyIT.mails(email, 2);
        assertThat(told(email).values()).containsExactly(1L, 1L);
    }

    @Test
    void changesWhileMailsLeaveAreNeitherLostNorToldTwice() {
        london("2030-01-16T12:00:00");
        List<String> emails =
                IntStream.range(0, 20)
                        .mapToObj(i -> follower(Frequency.IMMEDIATE, theme("leeds", theme)))
                        .toList();
        var events = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            events.add(moved("leeds", NotifyIT.newId(), theme, "No. " + i));
            later(Duration.ofMinutes(3));
        }
        awaitFannedOut(events.toArray(String[]::new));
        later(Duration.ofHours(12));
        later(Duration.ofHours(12));
        for (String email : emails) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(told(email).keySet()).isEqualTo(Set.copyOf(events)));
            assertThat(told(email).values()).containsOnly(1L);
        }
    }

    @Test
    void whoPutsTwoFrequenciesOnOneThingIsToldOnceAsSoonAsTheMoreEager() {
        london("2030-01-17T12:00:00");
        String email = follower(Frequency.IMMEDIATE, theme("leeds", theme));
        mongo.getCollection("followers")
                .updateOne(
                        eq("_id", email),
                        new Document(
                                "$push",
                                new Document(
                                        "follows",
                                        new Document("_id", "forum")
                                                .append("forum", "leeds")
                                                .append("kind", "FORUM")
                                                .append("target", "leeds")
                                                .append("frequency", "WEEKLY")
                                                .append("askedAt", Date.from(Instant.EPOCH))
                                                .append("letterAt", Date.from(Instant.EPOCH))
                                                .append("confirmedAt", Date.from(Instant.EPOCH)))));
        tell("Two ways");
        later(SETTLED);
        NotifyIT.mails(email, 1);
        london("2030-01-21T07:00:01");
        NotifyIT.mails(email, 1);
    }

    private void tell(String title) {
        awaitFannedOut(moved("leeds", NotifyIT.newId(), theme, title));
    }
}
