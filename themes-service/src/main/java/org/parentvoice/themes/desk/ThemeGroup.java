package org.parentvoice.themes.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.parentvoice.themes.themeset.Theme;

/**
 * The boxes of one heading of the theme set.
 *
 * @param name may be empty
 */
record ThemeGroup(String name, List<Choice> choices) {

    private static final int KEYS = 9;

    /**
     * One box.
     *
     * @param key number key that ticks it; 0 for none
     */
    record Choice(String id, String label, String covers, boolean ticked, int key) {}

    /** Whether a box in it is ticked. */
    public boolean hasTicks() {
        return choices.stream().anyMatch(Choice::ticked);
    }

    /**
     * All boxes in the order of the set.
     *
     * @param top the themes that get the first number keys; the set's own order gives the rest
     */
    static List<ThemeGroup> of(List<Theme> themes, Set<String> ticked, List<String> top) {
        var keys = new ArrayList<>(top);
        themes.stream().map(Theme::id).filter(id -> !top.contains(id)).forEach(keys::add);
        var groups = new LinkedHashMap<String, List<Choice>>();
        for (Theme theme : themes) {
            int key = keys.indexOf(theme.id()) + 1;
            groups.computeIfAbsent(theme.group(), name -> new ArrayList<>())
                    .add(
                            new Choice(
                                    theme.id(),
                                    theme.label(),
                                    theme.covers(),
                                    ticked.contains(theme.id()),
                                    key <= KEYS ? key : 0));
        }
        return groups.entrySet().stream()
                .map(each -> new ThemeGroup(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }
}
