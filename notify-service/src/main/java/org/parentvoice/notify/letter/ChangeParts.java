package org.parentvoice.notify.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.change.ChangeKind;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.reading.FollowNames;
import org.parentvoice.notify.reading.ThemeVoices;
import org.springframework.stereotype.Component;

/** What moved about one commitment, why it matters to what families said, and what is next. */
@Component
class ChangeParts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final FollowNames names;
    private final ThemeVoices voices;

    ChangeParts(FollowNames names, ThemeVoices voices) {
        this.names = names;
        this.voices = voices;
    }

    /**
     * @param pieces of one commitment, oldest first
     * @param headings whether each change needs its heading here
     */
    List<Letter.Part> of(List<Piece> pieces, boolean headings) {
        var parts = new ArrayList<Letter.Part>();
        for (Piece piece : pieces) {
            if (headings) {
                parts.add(Letter.Part.heading(piece.words().heading() + "."));
            }
            if (piece.words().whole()) {
                parts.add(
                        Letter.Part.of(
                                piece.change().body()
                                        + " has promised to do something about what you told us."));
            }
            what(piece.change(), parts);
        }
        Piece last = pieces.getLast();
        said(pieces, last.change()).ifPresent(parts::add);
        parts.add(Letter.Part.of("What is next", NextWords.of(last.change())));
        return parts;
    }

    private static void what(Change change, List<Letter.Part> parts) {
        dates(change, parts);
        if (change.note() != null) {
            parts.add(Letter.Part.of("What was said", change.note()));
        }
        if (change.reason() != null) {
            parts.add(Letter.Part.of("Why", change.reason()));
        }
    }

    private Optional<Letter.Part> said(List<Piece> pieces, Change change) {
        if (change.themes().isEmpty()) {
            return Optional.empty();
        }
        List<String> about =
                change.themes().stream()
                        .map(
                                theme ->
                                        Words.oneLine(theme.label())
                                                + count(change.forum(), theme.id()))
                        .toList();
        boolean own = pieces.stream().anyMatch(each -> each.why().kind() == FollowKind.FEEDBACK);
        String text =
                "Families told "
                        + names.forum(change.forum())
                        + " about: "
                        + Words.list(about)
                        + "."
                        + (own ? " You are one of them. Thank you for speaking up." : "");
        return Optional.of(Letter.Part.of("What families said", text));
    }

    private String count(String forum, String theme) {
        return voices.of(forum, theme).isEmpty()
                ? ""
                : " (" + voices.of(forum, theme).getAsLong() + " voices)";
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
