package org.parentvoice.actions.themes;

import java.util.Map;

/** How many said something on a theme. Exact: whoever shows it to the public suppresses first. */
public record ThemeCount(int voices, int feedback, Map<String, Integer> sentiment) {

    public ThemeCount {
        sentiment = sentiment == null ? Map.of() : sentiment;
    }
}
