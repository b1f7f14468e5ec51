package org.parentvoice.themes.forumset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What each forum's feedback is sorted by now. One is made when a version comes into force and kept
 * while it is; every instance looks for a newer one every two seconds while it has work.
 */
@Component
public class Themings {

    /** Themes begin and end with the day there. */
    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final ForumThemesStore store;
    private final ThemeSet builtIn;
    private final ThemeClassifier classifier;
    private final Forums forums;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Themings(
            ForumThemesStore store,
            ThemeSet builtIn,
            ThemeClassifier classifier,
            Forums forums,
            Clock clock) {
        this.store = store;
        this.builtIn = builtIn;
        this.classifier = classifier;
        this.forums = forums;
        this.clock = clock;
    }

    /**
     * @param version of the forum's own part; 0 where it has none in force
     */
    private record Kept(int version, LocalDate day, Theming theming, Instant looked) {

        Kept lookedAgain(Instant now) {
            return new Kept(version, day, theming, now);
        }
    }

    /**
     * That of this forum, or the last known while the database is away: for pages, which have to
     * show what was typed. What is decided and stored goes by {@link #of}.
     */
    public Theming toShow(String forum) {
        try {
            return of(forum);
        } catch (DataAccessException e) {
            Kept known = kept.get(forum);
            return known == null ? Theming.builtIn(builtIn, classifier, today()) : known.theming();
        }
    }

    /**
     * That of this forum; of one that is not configured here, the built-in themes.
     *
     * @throws DataAccessException when the database does not answer: a decision by other themes
     *     than the forum's must not be stored
     */
    public Theming of(String forum) {
        Kept known = kept.get(forum);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.looked().plus(LOOK_EVERY))) {
            return known.theming();
        }
        if (forums.find(forum).isEmpty()) {
            return Theming.builtIn(builtIn, classifier, today());
        }
        return look(forum, known, now).theming();
    }

    /** A version was saved: this instance need not wait until it looks. */
    void changed(String forum) {
        kept.remove(forum);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }

    private Kept look(String forum, @Nullable Kept known, Instant now) {
        LocalDate day = today();
        @Nullable ForumThemes part = store.inForce(forum, day).orElse(null);
        int version = part == null ? 0 : part.version();
        Kept fresh =
                known != null && known.version() == version && known.day().equals(day)
                        ? known.lookedAgain(now)
                        : new Kept(version, day, theming(part, day), now);
        kept.put(forum, fresh);
        return fresh;
    }

    private Theming theming(@Nullable ForumThemes part, LocalDate day) {
        return part == null
                ? Theming.builtIn(builtIn, classifier, day)
                : Theming.of(builtIn, classifier, part, day);
    }
}
