package org.parentvoice.themes.forumset;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.feedback.ThemeSetVersion;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;

/** The themes of one forum on one day: the built-in ones as it has them, and its own. */
public final class ForumThemeSet {

    private final ThemeSet builtIn;
    private final @Nullable ForumThemes part;
    private final Map<String, Theme> offered = new LinkedHashMap<>();

    ForumThemeSet(ThemeSet builtIn, @Nullable ForumThemes part, LocalDate day) {
        this.builtIn = builtIn;
        this.part = part;
        for (Theme theme : builtIn.inForce(day)) {
            if (part == null) {
                offered.put(theme.id(), theme);
            } else if (!part.off().contains(theme.id())) {
                String label = part.labels().get(theme.id());
                offered.put(theme.id(), label == null ? theme : theme.labelled(label));
            }
        }
        own().forEach(theme -> offered.put(theme.id(), theme));
    }

    /** The themes that may be given, in the order in which they are shown. */
    public List<Theme> themes() {
        return List.copyOf(offered.values());
    }

    /** Their ids, in that order. */
    public Set<String> ids() {
        return offered.keySet();
    }

    public boolean offers(String id) {
        return offered.containsKey(id);
    }

    /** Whether it is a theme that this forum does not want. */
    public boolean switchedOff(String id) {
        return part != null && part.off().contains(id);
    }

    /** As the forum words it; the id itself where there is no such theme. */
    public String label(String id) {
        Theme theme = offered.get(id);
        return theme == null ? id : theme.label();
    }

    /** What a decision made with it says. */
    public ThemeSetVersion version() {
        return new ThemeSetVersion(
                builtIn.id(), builtIn.version(), part == null ? null : part.version());
    }

    List<Theme> own() {
        return part == null ? List.of() : part.own().stream().map(OwnTheme::theme).toList();
    }
}
