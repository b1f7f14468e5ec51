package org.parentvoice.themes.forumset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.stereotype.Service;

/** Looks at and changes a forum's own part of the theme set. */
@Service
public class ForumThemesEditor {

    private final ForumThemesStore store;
    private final ThemeSet builtIn;
    private final Themings themings;
    private final Clock clock;

    ForumThemesEditor(ForumThemesStore store, ThemeSet builtIn, Themings themings, Clock clock) {
        this.store = store;
        this.builtIn = builtIn;
        this.themings = themings;
        this.clock = clock;
    }

    /** All versions, newest first. */
    public List<ForumThemes> versions(String forum) {
        return store.versions(forum);
    }

    /** The newest version, also when it has not begun; empty where the forum has none. */
    public Optional<ForumThemes> latest(String forum) {
        return store.latest(forum);
    }

    /**
     * @throws org.springframework.web.ErrorResponseException 404 when there is no such version
     */
    ForumThemes version(String forum, int version) {
        return store.find(forum, version)
                .orElseThrow(() -> Problems.notFound("There is no such version of your themes."));
    }

    /** The built-in themes, to choose from. */
    public ThemeSet builtIn() {
        return builtIn;
    }

    /** Today in England, the first day a version can begin. */
    public LocalDate today() {
        return themings.today();
    }

    /** What is wrong with this; empty when it can be saved. */
    public List<FieldProblem> problems(ForumThemesRequest request) {
        return ForumThemesCheck.of(builtIn, today(), request).problems();
    }

    /** What saving it would change, a sentence each. */
    public List<String> changes(String forum, ForumThemesRequest request) {
        LocalDate today = today();
        return ForumThemesChanges.between(
                builtIn,
                store.latest(forum).orElse(null),
                ForumThemesCheck.of(builtIn, today, request).draft(),
                today);
    }

    /**
     * Saves the next version. What changes nothing makes none.
     *
     * @param madeFrom the version that was changed, 0 where there was none
     * @return the newest version; empty when somebody else saved one since
     * @throws org.springframework.web.ErrorResponseException 400 when something is wrong with it
     */
    public Optional<ForumThemes> save(
            String forum, ForumThemesRequest request, int madeFrom, String by) {
        ForumThemesCheck check = ForumThemesCheck.of(builtIn, today(), request);
        if (!check.problems().isEmpty()) {
            throw Problems.invalid(check.problems());
        }
        @Nullable ForumThemes latest = store.latest(forum).orElse(null);
        if (madeFrom != (latest == null ? 0 : latest.version())) {
            return Optional.empty();
        }
        if (latest != null && check.draft().isAlready(latest, today())) {
            return Optional.of(latest);
        }
        ForumThemes next = check.draft().version(forum, madeFrom + 1, by, clock.instant());
        if (!store.add(next)) {
            return Optional.empty();
        }
        themings.changed(forum);
        return Optional.of(next);
    }
}
