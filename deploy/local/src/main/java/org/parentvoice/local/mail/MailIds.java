package org.parentvoice.local.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Ids that sort in the order the mails came: the time, and a number within it. */
final class MailIds {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("(\\d{8}T\\d{9}Z)-\\d{6}");

    private final Clock clock;
    private String time = "";
    private int number;

    MailIds(Clock clock) {
        this.clock = clock;
    }

    synchronized String next() {
        var now = TIME.format(clock.instant());
        if (now.compareTo(time) > 0) {
            time = now;
            number = 0;
        }
        // A clock that was set back must not give an id twice.
        number++;
        return "%s-%06d".formatted(time, number);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static Instant receivedAt(String id) {
        return TIME.parse(id.substring(0, id.indexOf('-')), Instant::from);
    }
}
