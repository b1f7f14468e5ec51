package org.parentvoice.actions.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.kit.forum.Forum;

/** Due dates of what is still owed, for calendars (iCalendar, RFC 5545). */
final class DueCalendar {

    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Forum forum;
    private final String baseUrl;
    private final StringBuilder text = new StringBuilder();

    DueCalendar(Forum forum, String baseUrl) {
        this.forum = forum;
        this.baseUrl = baseUrl;
    }

    String write(List<Commitment> commitments) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Parent Voice//Commitments//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped("Promises: " + forum.name()));
        commitments.stream()
                .filter(each -> !each.state().status().isClosed())
                .sorted(Comparator.comparing(Commitment::createdAt))
                .forEach(this::event);
        line("END:VCALENDAR");
        return text.toString();
    }

    private void event(Commitment commitment) {
        LocalDate dueOn = commitment.state().dueOn();
        if (dueOn == null) {
            return;
        }
        line("BEGIN:VEVENT");
        line("UID:" + commitment.id() + "@parentvoice");
        line("SEQUENCE:" + commitment.sequence());
        line("DTSTAMP:" + stamp(commitment.updatedAt()));
        line("DTSTART;VALUE=DATE:" + DAY.format(dueOn));
        line("DTEND;VALUE=DATE:" + DAY.format(dueOn.plusDays(1)));
        line("TRANSP:TRANSPARENT");
        line("SUMMARY:" + escaped("Due: " + commitment.details().title()));
        line("DESCRIPTION:" + escaped(commitment.details().body()));
        line("URL:" + baseUrl + "/forums/" + forum.id() + "/commitments/" + commitment.id());
        line("END:VEVENT");
    }

    private static String stamp(Instant instant) {
        return STAMP.format(instant);
    }

    /** RFC 5545, 3.3.11. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** RFC 5545, 3.1: lines of at most 75 octets, cut between characters, go on after a space. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int next = content.offsetByCodePoints(i, 1);
            String character = content.substring(i, next);
            int size = character.getBytes(UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i = next;
        }
        text.append("\r\n");
    }
}
