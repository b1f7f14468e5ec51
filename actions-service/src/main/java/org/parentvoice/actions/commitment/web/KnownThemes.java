package org.parentvoice.actions.commitment.web;

import java.util.List;
import org.parentvoice.actions.commitment.ThemeRef;
import org.parentvoice.actions.themes.ThemeLabels;
import org.parentvoice.kit.problem.Problems;
import org.springframework.stereotype.Component;

/** Checks that themes exist for a forum, and finds their labels. */
@Component
public class KnownThemes {

    private final ThemeLabels labels;

    KnownThemes(ThemeLabels labels) {
        this.labels = labels;
    }

    /**
     * The themes with these ids, each once.
     *
     * @throws org.springframework.web.ErrorResponseException 400 when one is not known
     */
    public List<ThemeRef> of(String forum, List<String> ids) {
        var known = labels.of(forum);
        return ids.stream()
                .distinct()
                .map(
                        id ->
                                known.find(id)
                                        .map(label -> new ThemeRef(id, label))
                                        .orElseThrow(() -> unknown(id)))
                .toList();
    }

    private static RuntimeException unknown(String id) {
        return Problems.invalid("themes", "There is no theme \"" + id + "\"");
    }
}
