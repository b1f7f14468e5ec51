package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.testing.TestMail;

/** Mornings, Mondays and nights in London. */
class DigestIT extends TimedIT {

    private final String theme = NotifyIT.newId();

    @Test
    void theDailyMailHasEverythingSinceTheLastOneByForumAndPromise() {
        london("2030-02-05T09:00:00");
        String email =
                follower(Frequency.DAILY, theme("leeds", theme), theme("leicestershire", theme));
        String commitment = NotifyIT.newId();
        awaitFannedOut(event("leeds", commitment, theme, "Twice moved", "committed", 2));
        london("2030-02-05T13:00:00");
        awaitFannedOut(moved("leicestershire", NotifyIT.newId(), theme, "Elsewhere"));
        london("2030-02-06T06:59:00");
        awaitFannedOut(event("leeds", commitment, theme, "Twice moved", "in-progress", 3));
        NotifyIT.mails(email, 0);
        london("2030-02-06T07:00:00");
        var mail = NotifyIT.mails(email, 1).getFirst();
        assertThat(TestMail.subject(mail))
                .isEqualTo("Promised: Twice moved, and 1 more (your daily email)");
        assertThat(TestMail.plain(mail))
                .containsSubsequence(
                        "since your last daily email",
                        "== Leeds Parent Carer Forum ==",
                        "“Twice moved”",
                        "has promised to do this",
                        "has started work on this",
                        "== Leicestershire",
                        "“Elsewhere”")
                .containsOnlyOnce("“Twice moved”\n");
        // Silent when there was nothing.
        london("2030-02-07T07:00:01");
        london("2030-02-08T07:00:01");
        NotifyIT.mails(email, 1);
    }

    @Test
    void theWeeklyMailComesOnMonday() {
        london("2030-02-12T09:00:00");
        String email = follower(Frequency.WEEKLY, theme("leeds", theme));
        awaitFannedOut(moved("leeds", NotifyIT.newId(), theme, "On Tuesday"));
        london("2030-02-15T09:00:00");
        awaitFannedOut(moved("leeds", NotifyIT.newId(), theme, "On Friday"));
        london("2030-02-18T06:59:59");
        NotifyIT.mails(email, 0);
        london("2030-02-18T07:00:00");
        assertThat(TestMail.plain(NotifyIT.mails(email, 1).getFirst()))
                .contains("“On Tuesday”", "“On Friday”", "since your last weekly email");
    }

    @Test
    void aMailThatIsDaysLateSaysHowOldTheOldestOfItsNewsIs() {
        london("2030-02-20T09:00:00");
        String email = follower(Frequency.DAILY, theme("leeds", theme));
        String young = moved("leeds", NotifyIT.newId(), theme, "Young");
        String old = moved("leeds", NotifyIT.newId(), theme, "Old");
        awaitFannedOut(young, old);
        happened(young, "2030-02-19T10:00:00Z");
        happened(old, "2030-02-17T10:00:00Z");
        london("2030-02-24T12:00:00");
        assertThat(TestMail.plain(NotifyIT.mails(email, 1).getFirst()))
                .containsOnlyOnce("Sorry that this is late.")
                .contains("We heard the oldest of this news on 17 February 2030.")
                .contains("“Young”", "“Old”");
    }

    private void happened(String event, String at) {
        mongo.getCollection("changes")
                .updateOne(
                        eq("_id", event),
                        new Document(
                                "$set", new Document("happenedAt", Date.from(Instant.parse(at)))));
    }

    @Test
    void noDayIsSkippedOrDoubledWhenTheClocksChange() {
        for (String change : List.of("2030-03-31", "2030-10-27")) {
            String email = follower(Frequency.DAILY, theme("leeds", theme));
            LocalDate day = LocalDate.parse(change).minusDays(2);
            int before = TestMail.to(email).size();
            for (int i = 1; i <= 4; i++) {
                london(day + "T12:00:00");
                awaitFannedOut(moved("leeds", NotifyIT.newId(), theme, "On " + day));
                day = day.plusDays(1);
                london(day + "T06:59:59");
                NotifyIT.mails(email, before + i - 1);
                london(day + "T07:00:00");
                assertThat(TestMail.subject(NotifyIT.mails(email, before + i).getLast()))
                        .isEqualTo("Started: On " + day.minusDays(1));
            }
        }
    }

    @Test
    void aMailThatWouldComeAtNightWaitsForTheMorning() {
        london("2030-02-19T21:29:00");
        String email = follower(Frequency.IMMEDIATE, theme("leeds", theme));
        String owl = follower(Frequency.IMMEDIATE, true, theme("leeds", theme));
        awaitFannedOut(moved("leeds", NotifyIT.newId(), theme, "In the evening"));
        later(Duration.ofSeconds(4));
        NotifyIT.mails(email, 1);
        london("2030-02-19T21:32:00");
        awaitFannedOut(moved("leeds", NotifyIT.newId(), theme, "At night"));
        london("2030-02-20T02:00:00");
        awaitFannedOut(moved("leeds", NotifyIT.newId(), theme, "Later at night"));
        london("2030-02-20T06:59:59");
        NotifyIT.mails(email, 1);
        assertThat(NotifyIT.mails(owl, 3)).hasSize(3);
        london("2030-02-20T07:00:00");
        assertThat(TestMail.plain(NotifyIT.mails(email, 2).getLast()))
                .contains("“At night”", "“Later at night”");
        assertThat(told(email).values()).containsExactly(1L, 1L, 1L);
    }

    @Test
    void aMorningWithManyIsSentInSlicesAndSurvivesAKill() {
        london("2030-02-26T12:00:00");
        List<String> emails =
                IntStream.range(0, 450)
                        .mapToObj(i -> follower(Frequency.DAILY, theme("leeds", theme)))
                        .toList();
        String one = moved("leeds", NotifyIT.newId(), theme, "One");
        String two = moved("leeds", NotifyIT.newId(), theme, "Two");
        awaitFannedOut(one, two);
        // As an instance that was killed with 200 in its hands left it: taken, closed, not sent.
        var slice =
                mongo.getCollection("deliveries")
                        .find(
                                new Document(
                                        "queued.wantedAt",
                                        new Document("$gt", Date.from(CLOCK.instant()))))
                        .limit(200)
                        .map(each -> each.getString("_id"))
                        .into(new ArrayList<>());
        Date leaseEnds = Date.from(london("2030-02-27T07:00:20"));
        CLOCK.set(leaseEnds.toInstant().minusSeconds(60));
        mongo.getCollection("deliveries")
                .updateMany(
                        new Document("_id", new Document("$in", slice)),
                        new Document(
                                "$set",
                                new Document("open", false)
                                        .append("queued.dueAt", leaseEnds)
                                        .append("queued.lease", "of one that was killed")
                                        .append("queued.taken", 1)));
        london("2030-02-27T07:00:00");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                emails.stream().filter(email -> !told(email).isEmpty()).count()
                                        == 250);
        london("2030-02-27T07:00:21");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () ->
                                assertThat(emails)
                                        .allSatisfy(
                                                email ->
                                                        assertThat(told(email))
                                                                .containsOnlyKeys(one, two)));
        assertThat(emails).allSatisfy(email -> assertThat(TestMail.to(email)).hasSize(1));
    }
}
