package org.parentvoice.notify.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.change.ChangeKind;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.link.FollowRef;
import org.parentvoice.notify.reading.FollowNames;
import org.springframework.stereotype.Component;

/** The mail this service is for: a promise moved. */
@Component
class ChangeLetter {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST_TITLE = 90;

    private final FollowLinks links;
    private final FollowNames names;

    ChangeLetter(FollowLinks links, FollowNames names) {
        this.links = links;
        this.names = names;
    }

    Letter of(Change change, String follower, Follow why) {
        ChangeWords words = ChangeWords.of(change);
        String forum = names.forum(change.forum());
        return new Letter(
                forum,
                words.subject() + ": " + Words.shortened(change.title(), LONGEST_TITLE),
                words.heading(),
                Words.oneLine(change.title()),
                parts(change, words, forum),
                new Letter.Action(
                        "See the whole story",
                        links.page(
                                "/forums/"
                                        + change.forum()
                                        + "/commitments/"
                                        + change.commitment())),
                List.of("You get this email because you follow " + followed(change, why) + "."),
                links.stop(new FollowRef(follower, why.id())),
                links.manage(follower));
    }

    /** From the change, where it says so: thousands of mails need not look it up each. */
    private String followed(Change change, Follow why) {
        return switch (why.kind()) {
            case COMMITMENT -> names.commitment(Words.oneLine(change.title()));
            case THEME ->
                    change.themes().stream()
                            .filter(theme -> theme.id().equals(why.target()))
                            .findFirst()
                            .map(theme -> names.theme(change.forum(), theme.label()))
                            .orElseGet(() -> names.of(why.what()));
            case FEEDBACK, FORUM -> names.of(why.what());
        };
    }

    private static List<Letter.Part> parts(Change change, ChangeWords words, String forum) {
        var parts = new ArrayList<Letter.Part>();
        dates(change, parts);
        if (change.note() != null) {
            parts.add(new Letter.Part("What was said", change.note()));
        }
        if (change.reason() != null) {
            parts.add(new Letter.Part("Why", change.reason()));
        }
        if (!change.themes().isEmpty()) {
            List<String> labels =
                    change.themes().stream().map(theme -> Words.oneLine(theme.label())).toList();
            parts.add(new Letter.Part("You said", about(forum, labels)));
        }
        if (words.next() != null) {
            parts.add(new Letter.Part("What now", words.next()));
        }
        return parts;
    }

    private static String about(String forum, List<String> labels) {
        return "Families told " + forum + " about: " + Words.list(labels) + ".";
    }

    private static void dates(Change change, List<Letter.Part> parts) {
        LocalDate dueOn = change.dueOn();
        LocalDate before = change.previousDueOn();
        if (change.kind() == ChangeKind.DUE_DATE_CHANGED) {
            String was = before == null ? "" : "It was due on " + Words.day(before) + ". ";
            String now =
                    dueOn == null
                            ? "There is no date for it now."
                            : "It is now due on " + Words.day(dueOn) + ".";
            parts.add(Letter.Part.of(was + now));
        } else if (change.kind() == ChangeKind.OVERDUE && dueOn != null) {
            parts.add(
                    Letter.Part.of(
                            change.body()
                                    + " said it would be done by "
                                    + Words.day(dueOn)
                                    + ". It is not done yet."));
        }
        LocalDate happened = change.happenedOn();
        if (happened != null
                && happened.isBefore(LocalDate.ofInstant(change.happenedAt(), LONDON))) {
            parts.add(Letter.Part.of("This was on " + Words.day(happened) + "."));
        }
    }
}
