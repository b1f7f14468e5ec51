package org.parentvoice.actions.themes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What themes are called in a forum: the default set, and over it what the theme service last said,
 * since a forum may use its own words and its own themes.
 */
@Component
public class ThemeLabels {

    private final ThemeCatalogue catalogue;
    private final Tallies tallies;

    ThemeLabels(ThemeCatalogue catalogue, Tallies tallies) {
        this.catalogue = catalogue;
        this.tallies = tallies;
    }

    /**
     * The labels of one forum.
     *
     * @param all id to label, in the order to show them
     */
    public record Labels(Map<String, String> all) {

        public Optional<String> find(String theme) {
            return Optional.ofNullable(all.get(theme));
        }

        /** The label, or the id where there is none. */
        public String of(String theme) {
            return all.getOrDefault(theme, theme);
        }
    }

    public Labels of(String forum) {
        return of(tallies.ofForum(forum));
    }

    public Labels of(Tally forum) {
        var all = new LinkedHashMap<String, String>();
        catalogue.all().forEach(each -> all.put(each.id(), each.label()));
        all.putAll(forum.labels());
        return new Labels(all);
    }
}
