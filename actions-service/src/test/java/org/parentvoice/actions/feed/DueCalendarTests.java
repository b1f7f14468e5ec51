package org.parentvoice.actions.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.CommitmentStatus;
import org.parentvoice.actions.commitment.Details;
import org.parentvoice.actions.commitment.State;
import org.parentvoice.kit.forum.Forum;

class DueCalendarTests {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
    private final DueCalendar calendar =
            new DueCalendar(new Forum("leeds", "Leeds; forum", "Leeds"), "http://localhost:8080");

    @Test
    void aDueDateIsAWholeDay() {
        String text = calendar.write(List.of(due(CommitmentStatus.COMMITTED, "A charter")));
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains(
                        "UID:one@parentvoice\r\n",
                        "DTSTAMP:20261103T100000Z\r\n",
                        "DTSTART;VALUE=DATE:20261130\r\n",
                        "DTEND;VALUE=DATE:20261201\r\n",
                        "SUMMARY:Due: A charter\r\n",
                        "X-WR-CALNAME:Promises: Leeds\\; forum\r\n");
    }

    @Test
    void whatIsDoneIsNotInTheCalendar() {
        assertThat(calendar.write(List.of(due(CommitmentStatus.DELIVERED, "A charter"))))
                .doesNotContain("VEVENT");
    }

    @Test
    void textIsEscapedAndCannotAddLines() {
        String text =
                calendar.write(
                        List.of(
                                due(
                                        CommitmentStatus.RAISED,
                                        "a, b; c\\d\r\nATTACH:http://bad.example\n\u0007e")));
        assertThat(text)
                .contains("SUMMARY:Due: a\\, b\\; c\\\\d\\nATTACH:http://bad.example\\ne\r\n");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTACH"));
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        String title = "Ein längerer Titel über Öffnungszeiten — ".repeat(5) + "😀😀😀😀😀😀😀😀";
        String text = calendar.write(List.of(due(CommitmentStatus.RAISED, title)));
        assertThat(text.split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:Due: " + title);
    }

    private static Commitment due(CommitmentStatus status, String title) {
        var details = new Details(title, "", "The council", null, List.of(), null, null, null);
        var state = new State(status, null, LocalDate.of(2026, 11, 30), null, null);
        return new Commitment("one", "leeds", 3, details, state, List.of(), NOW, NOW);
    }
}
