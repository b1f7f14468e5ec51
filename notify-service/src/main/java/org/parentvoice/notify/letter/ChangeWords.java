package org.parentvoice.notify.letter;

import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.change.Change;

/**
 * How a change is put.
 *
 * @param subject a word or two before the title
 * @param heading what happened
 * @param next what it means now, or null
 */
record ChangeWords(String subject, String heading, @Nullable String next) {

    static ChangeWords of(Change change) {
        String body = change.body();
        return switch (change.kind()) {
            case MADE -> made(change, body);
            case STATUS_CHANGED -> status(change, body);
            case DUE_DATE_CHANGED ->
                    new ChangeWords("New date", body + " has changed the date for this", null);
            case OVERDUE ->
                    new ChangeWords(
                            "Late",
                            "This is late",
                            "Your forum will ask " + body + " when it will be done.");
            case UPDATED -> new ChangeWords("News", "There is news about this", null);
        };
    }

    private static ChangeWords made(Change change, String body) {
        return switch (change.status()) {
            case "raised" ->
                    new ChangeWords(
                            "Raised",
                            "Your forum has raised this with " + body,
                            "We will email you when they answer.");
            case "acknowledged", "committed", "in-progress" ->
                    new ChangeWords("New promise", body + " has made a new promise", due(change));
            default -> new ChangeWords("New", "There is something new from " + body, due(change));
        };
    }

    private static ChangeWords status(Change change, String body) {
        return switch (change.status()) {
            case "raised" -> new ChangeWords("Raised", "This has been raised with " + body, null);
            case "acknowledged" ->
                    new ChangeWords(
                            "They have heard",
                            body + " says it has heard this",
                            "It has not promised to do anything yet.");
            case "committed" ->
                    new ChangeWords("Promised", body + " has promised to do this", due(change));
            case "in-progress" ->
                    new ChangeWords("Started", body + " has started work on this", due(change));
            case "delivered" ->
                    new ChangeWords(
                            "Now done",
                            body + " says this is now done",
                            "Is it really different for your family? Tell your forum: they will ask"
                                    + " for more if it is not.");
            case "confirmed-by-families" ->
                    new ChangeWords(
                            "Families agree",
                            "Families say this has really happened",
                            "Thank you to everybody who spoke up.");
            case "declined" ->
                    new ChangeWords(
                            "Not going ahead",
                            body + " says it will not do this",
                            "If you think this is wrong, tell your forum.");
            case "paused" -> new ChangeWords("On hold", body + " has put this on hold", null);
            case "superseded" ->
                    new ChangeWords("Replaced", "This has been replaced by a new plan", null);
            case "reopened" ->
                    new ChangeWords("Open again", "This is being looked at again", due(change));
            default -> new ChangeWords("News", "There is news about this", null);
        };
    }

    private static @Nullable String due(Change change) {
        return change.dueOn() == null
                ? null
                : "It is to be done by " + Words.day(change.dueOn()) + ".";
    }
}
