package org.parentvoice.notify.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.reading.FollowNames;
import org.springframework.stereotype.Component;

/** The mail this service is for: promises moved. One change or many, it is one letter. */
@Component
class ChangeLetter {

    private static final int LONGEST_TITLE = 90;
    private static final int SHORT_TITLE = 60;

    private final FollowLinks links;
    private final FollowNames names;
    private final ChangeParts parts;
    private final ReasonWords reasons;

    ChangeLetter(FollowLinks links, FollowNames names, ChangeParts parts, ReasonWords reasons) {
        this.links = links;
        this.names = names;
        this.parts = parts;
        this.reasons = reasons;
    }

    /**
     * @param pieces at least one
     */
    Letter of(List<Piece> pieces, String follower) {
        List<List<Piece>> stories = stories(pieces);
        List<Piece> first = stories.getFirst();
        boolean one = stories.size() == 1;
        return new Letter(
                from(pieces),
                subject(pieces, stories.size()),
                heading(pieces, stories.size()),
                one ? Words.oneLine(first.getLast().change().title()) : null,
                one ? parts.of(first, first.size() > 1) : intro(pieces),
                one ? List.of(action(first.getLast().change())) : List.of(),
                one ? List.of() : items(stories),
                reasons.of(pieces),
                reasons.stop(pieces, follower),
                links.manage(follower));
    }

    /** The changes of each commitment together, forum by forum, oldest first. */
    private List<List<Piece>> stories(List<Piece> pieces) {
        var stories = new LinkedHashMap<String, List<Piece>>();
        pieces.stream()
                .sorted(
                        Comparator.comparing((Piece piece) -> names.forum(piece.change().forum()))
                                .thenComparing(piece -> piece.change().happenedAt()))
                .forEach(
                        piece ->
                                stories.computeIfAbsent(
                                                piece.change().commitment(),
                                                any -> new ArrayList<>())
                                        .add(piece));
        return List.copyOf(stories.values());
    }

    private String from(List<Piece> pieces) {
        List<String> forums =
                pieces.stream().map(piece -> piece.change().forum()).distinct().toList();
        return forums.size() == 1 ? names.forum(forums.getFirst()) : "Parent Voice";
    }

    /** The news that matters most, and how much more there is. */
    private static String subject(List<Piece> pieces, int stories) {
        Piece lead =
                pieces.stream()
                        .min(
                                Comparator.comparing((Piece piece) -> piece.words().rank())
                                        .thenComparing(piece -> piece.change().happenedAt()))
                        .orElseThrow();
        String title =
                Words.shortened(
                        lead.change().title(), pieces.size() == 1 ? LONGEST_TITLE : SHORT_TITLE);
        ChangeWords words = lead.words();
        String news = words.whole() ? words.subject() : words.subject() + ": " + title;
        if (pieces.size() == 1) {
            return news;
        }
        String more =
                stories == 1
                        ? ", and " + (pieces.size() - 1) + " more about it"
                        : ", and " + (stories - 1) + " more";
        return news + more + digest(pieces, " (your daily email)", " (your weekly email)");
    }

    private static String heading(List<Piece> pieces, int stories) {
        if (pieces.size() == 1) {
            return pieces.getFirst().words().heading();
        }
        return stories == 1
                ? pieces.size() + " things have changed about this"
                : "There is news about " + stories + " promises";
    }

    private static List<Letter.Part> intro(List<Piece> pieces) {
        return List.of(
                Letter.Part.of(
                        digest(
                                pieces,
                                "This is everything that changed since your last daily email.",
                                "This is everything that changed since your last weekly email.",
                                "This all changed within a short time, so we put it in one"
                                        + " email.")));
    }

    private List<Letter.Item> items(List<List<Piece>> stories) {
        var items = new ArrayList<Letter.Item>();
        @Nullable String forum = null;
        boolean several =
                stories.stream().map(story -> story.getFirst().change().forum()).distinct().count()
                        > 1;
        for (List<Piece> story : stories) {
            Change last = story.getLast().change();
            String group =
                    several && !last.forum().equals(forum) ? names.forum(last.forum()) : null;
            items.add(
                    new Letter.Item(
                            group,
                            Words.oneLine(last.title()),
                            parts.of(story, true),
                            action(last)));
            forum = last.forum();
        }
        return items;
    }

    private Letter.Action action(Change change) {
        return new Letter.Action(
                "See the whole story",
                links.page("/forums/" + change.forum() + "/commitments/" + change.commitment()));
    }

    private static String digest(List<Piece> pieces, String daily, String weekly) {
        return digest(pieces, daily, weekly, "");
    }

    /** A digest is what has nothing in it that was wanted at once. */
    private static String digest(List<Piece> pieces, String daily, String weekly, String none) {
        Frequency soonest =
                pieces.stream()
                        .map(Piece::frequency)
                        .min(Comparator.naturalOrder())
                        .orElse(Frequency.IMMEDIATE);
        return Map.of(Frequency.DAILY, daily, Frequency.WEEKLY, weekly).getOrDefault(soonest, none);
    }
}
