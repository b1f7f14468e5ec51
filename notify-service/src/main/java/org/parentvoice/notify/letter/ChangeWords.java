package org.parentvoice.notify.letter;

import org.parentvoice.notify.change.Change;

/**
 * How a change is put.
 *
 * @param subject a word or two before the title
 * @param heading what happened
 * @param rank how much it matters to families; of several, the lowest gives the mail its subject
 */
record ChangeWords(String subject, String heading, int rank) {

    private static final String YOURS = "What you told us is now part of a promise";

    /**
     * @param own whether it is told to somebody for what they themselves have said
     */
    static ChangeWords of(Change change, boolean own) {
        String body = change.body();
        return switch (change.kind()) {
            case MADE -> made(change, body, own);
            case STATUS_CHANGED ->
                    own && change.status().equals("committed")
                            ? new ChangeWords(YOURS, YOURS, 2)
                            : status(change, body);
            case DUE_DATE_CHANGED -> date(change, body);
            case OVERDUE -> new ChangeWords("Late", "This is late", 3);
            case UPDATED -> new ChangeWords("News", "There is news about this", 7);
        };
    }

    /** Whether the subject says it all: no title is put behind it. */
    boolean whole() {
        return subject.equals(YOURS);
    }

    private static ChangeWords made(Change change, String body, boolean own) {
        return switch (change.status()) {
            case "raised" ->
                    own
                            ? new ChangeWords(
                                    "What you told us has been raised",
                                    "Your forum has raised what you told us with " + body,
                                    4)
                            : new ChangeWords(
                                    "Raised", "Your forum has raised this with " + body, 6);
            case "acknowledged", "committed", "in-progress" ->
                    own
                            ? new ChangeWords(YOURS, YOURS, 2)
                            : new ChangeWords("New promise", body + " has made a new promise", 4);
            default -> new ChangeWords("New", "There is something new from " + body, 5);
        };
    }

    private static ChangeWords date(Change change, String body) {
        if (change.dueOn() == null) {
            return new ChangeWords(
                    "No date any more", body + " has taken away the date for this", 3);
        }
        if (change.previousDueOn() == null) {
            return new ChangeWords("Now has a date", body + " has set a date for this", 3);
        }
        return change.dueOn().isAfter(change.previousDueOn())
                ? new ChangeWords("Later than planned", body + " now says this will be later", 3)
                : new ChangeWords("Sooner than planned", body + " now says this will be sooner", 3);
    }

    private static ChangeWords status(Change change, String body) {
        return switch (change.status()) {
            case "raised" -> new ChangeWords("Raised", "This has been raised with " + body, 6);
            case "acknowledged" ->
                    new ChangeWords("They have heard", body + " says it has heard this", 5);
            case "committed" -> new ChangeWords("Promised", body + " has promised to do this", 2);
            case "in-progress" -> new ChangeWords("Started", body + " has started work on this", 5);
            case "delivered" -> new ChangeWords("Now done", body + " says this is now done", 1);
            case "confirmed-by-families" ->
                    new ChangeWords("Families agree", "Families say this has really happened", 1);
            case "declined" ->
                    new ChangeWords("Not going ahead", body + " says it will not do this", 0);
            case "paused" -> new ChangeWords("On hold", body + " has put this on hold", 3);
            case "superseded" ->
                    new ChangeWords("Replaced", "This has been replaced by a new plan", 5);
            case "reopened" -> new ChangeWords("Open again", "This is being looked at again", 3);
            default -> new ChangeWords("News", "There is news about this", 7);
        };
    }
}
