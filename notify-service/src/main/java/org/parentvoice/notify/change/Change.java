package org.parentvoice.notify.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Target;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A commitment moved, and followers are to be told.
 *
 * @param id the event's id
 * @param body who promised it, such as a council
 * @param happenedOn the day a person gave for it, which may be before it was written down
 * @param happenedAt when it was written down
 * @param fannedOutAt when every follower had a delivery, or null before that
 * @param owed how many were to be told at once; null until it is known
 * @param toldAt when one of them was told, or null before that
 */
@Document("changes")
public record Change(
        @Id String id,
        ChangeKind kind,
        String forum,
        String commitment,
        String title,
        String body,
        List<Theme> themes,
        String status,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate previousDueOn,
        @Nullable String note,
        @Nullable String reason,
        @Nullable LocalDate happenedOn,
        Instant happenedAt,
        @Nullable Instant fannedOutAt,
        @Nullable Integer owed,
        @Nullable Instant toldAt) {

    /** A theme of the commitment, as the forum calls it. */
    public record Theme(String id, String label) {}

    List<String> themeIds() {
        return themes.stream().map(Theme::id).toList();
    }

    /** Everybody this may concern. */
    List<String> audiences() {
        Stream<Target> own =
                Stream.of(
                        new Target(forum, FollowKind.COMMITMENT, commitment),
                        new Target(forum, FollowKind.FEEDBACK, ""),
                        new Target(forum, FollowKind.FORUM, forum));
        Stream<Target> byTheme =
                themeIds().stream().map(theme -> new Target(forum, FollowKind.THEME, theme));
        return Stream.concat(own, byTheme).map(Target::audience).toList();
    }
}
