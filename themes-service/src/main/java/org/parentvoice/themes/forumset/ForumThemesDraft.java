package org.parentvoice.themes.forumset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A forum's part as somebody wants it, checked and tidied, not yet a version. */
public record ForumThemesDraft(
        List<String> off, Map<String, String> labels, List<OwnTheme> own, LocalDate effectiveFrom) {

    public ForumThemesDraft {
        off = List.copyOf(new TreeSet<>(off));
        labels = new TreeMap<>(labels);
        own = List.copyOf(own);
    }

    ForumThemes version(String forum, int version, String by, Instant at) {
        return new ForumThemes(
                forum + ":" + version, forum, version, off, labels, own, by, at, effectiveFrom);
    }

    /** Whether saving it would change nothing. */
    boolean isAlready(@Nullable ForumThemes latest, LocalDate today) {
        if (latest == null) {
            return off.isEmpty() && labels.isEmpty() && own.isEmpty();
        }
        return beginsLike(latest, today)
                && off.equals(latest.off())
                && labels.equals(latest.labels())
                && own.equals(latest.own());
    }

    /** What began before today and what begins today are both in use now. */
    boolean beginsLike(ForumThemes latest, LocalDate today) {
        return effectiveFrom.equals(latest.effectiveFrom())
                || (!effectiveFrom.isAfter(today) && latest.effectiveFrom().isBefore(today));
    }
}
