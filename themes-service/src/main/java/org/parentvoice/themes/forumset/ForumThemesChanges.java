package org.parentvoice.themes.forumset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;

/** What saving would change, in sentences for the person who is about to. */
final class ForumThemesChanges {

    private ForumThemesChanges() {}

    static List<String> between(
            ThemeSet builtIn, @Nullable ForumThemes before, ForumThemesDraft after) {
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
        return changes;
    }

    private static Optional<OwnTheme> find(List<OwnTheme> themes, String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    private static boolean sameWords(OwnTheme one, OwnTheme other) {
        return one.definition().equals(other.definition())
                && one.examples().equals(other.examples());
    }
}
