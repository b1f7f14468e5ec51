package org.parentvoice.notify.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.change.ChangeKind;

/** What comes next after a change: the next date, or plainly that there is none. */
final class NextWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private NextWords() {}

    static String of(Change change) {
        if (change.kind() == ChangeKind.OVERDUE) {
            return "Your forum will ask " + change.body() + " when it will be done.";
        }
        return switch (change.status()) {
            case "raised" -> "We will email you when they answer. " + date(change);
            case "acknowledged" ->
                    "Nothing is promised yet. We will email you when that changes. " + date(change);
            case "delivered" ->
                    "In four weeks we will ask you if it is really different for your family. If it"
                            + " is not, tell your forum now: they can ask for more.";
            case "confirmed-by-families" ->
                    "Nothing more is planned. Thank you to everybody who spoke up.";
            case "declined" ->
                    "Nothing more is planned. If you think this is wrong, tell your forum: they can"
                            + " raise it again.";
            case "paused" -> "There is no date for it to start again. Your forum can ask for one.";
            case "superseded" -> "The new plan is on your forum's page. You can follow it there.";
            default -> date(change);
        };
    }

    private static String date(Change change) {
        LocalDate dueOn = change.dueOn();
        if (dueOn == null) {
            return "There is no date for it yet. Your forum can ask for one.";
        }
        boolean past = dueOn.isBefore(LocalDate.ofInstant(change.happenedAt(), LONDON));
        return past
                ? "It should have been done by " + Words.day(dueOn) + "."
                : "It is to be done by " + Words.day(dueOn) + ".";
    }
}
