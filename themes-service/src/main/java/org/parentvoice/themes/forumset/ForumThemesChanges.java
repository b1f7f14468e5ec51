package org.parentvoice.themes.forumset;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;

/** What saving would change, in sentences for the person who is about to. */
final class ForumThemesChanges {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ForumThemesChanges() {}

    static List<String> between(
            ThemeSet builtIn,
            @Nullable ForumThemes before,
            ForumThemesDraft after,
            LocalDate today) {
        List<String> offBefore = before == null ? List.of() : before.off();
        Map<String, String> labelsBefore = before == null ? Map.of() : before.labels();
        List<OwnTheme> ownBefore = before == null ? List.of() : before.own();
        var changes = new ArrayList<String>();
        for (Theme theme : builtIn.themes()) {
            String was = labelsBefore.getOrDefault(theme.id(), theme.label());
            String is = after.labels().getOrDefault(theme.id(), theme.label());
            boolean wasOff = offBefore.contains(theme.id());
            boolean isOff = after.off().contains(theme.id());
            if (!wasOff && isOff) {
                changes.add("“" + was + "” is switched off.");
            } else if (wasOff && !isOff) {
                changes.add("“" + is + "” is switched on again.");
            }
            if (!was.equals(is)) {
                changes.add("“" + was + "” will be called “" + is + "”.");
            }
        }
        for (OwnTheme own : after.own()) {
            Optional<OwnTheme> was = find(ownBefore, own.id());
            if (was.isEmpty()) {
                changes.add("“" + own.label() + "” is added.");
            } else if (!was.get().label().equals(own.label())) {
                changes.add("“" + was.get().label() + "” will be called “" + own.label() + "”.");
            }
            if (was.isPresent() && !sameWords(was.get(), own)) {
                changes.add("“" + own.label() + "” is recognised by other words.");
            }
        }
        ownBefore.stream()
                .filter(own -> find(after.own(), own.id()).isEmpty())
                .forEach(own -> changes.add("“" + own.label() + "” is removed."));
        if (before != null && !after.beginsLike(before, today)) {
            begin(changes, before.effectiveFrom(), after.effectiveFrom(), today);
        }
        return changes;
    }

    /** Another day for themes in use says nothing beside what else changes on it. */
    private static void begin(
            List<String> changes, LocalDate before, LocalDate after, LocalDate today) {
        if (before.isAfter(today)) {
            changes.add(
                    "Your themes begin on "
                            + DAY.format(after)
                            + " and no longer on "
                            + DAY.format(before)
                            + ".");
        } else if (changes.isEmpty()) {
            changes.add("Your themes begin anew on " + DAY.format(after) + ".");
        }
    }

    private static Optional<OwnTheme> find(List<OwnTheme> themes, String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    private static boolean sameWords(OwnTheme one, OwnTheme other) {
        return one.definition().equals(other.definition())
                && one.examples().equals(other.examples());
    }
}
