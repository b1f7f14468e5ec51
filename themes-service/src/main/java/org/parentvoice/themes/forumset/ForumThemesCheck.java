package org.parentvoice.themes.forumset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;

/** Looks at what a coordinator sent, and says in plain words what is wrong with it. */
final class ForumThemesCheck {

    private final ThemeSet builtIn;
    private final LocalDate today;
    private final List<FieldProblem> wrong = new ArrayList<>();
    private final ForumThemesDraft draft;

    private ForumThemesCheck(ThemeSet builtIn, LocalDate today, ForumThemesRequest request) {
        this.builtIn = builtIn;
        this.today = today;
        draft =
                new ForumThemesDraft(
                        off(request.off()),
                        labels(request.labels()),
                        own(request.own()),
                        start(request.effectiveFrom()));
        if (wrong.isEmpty()) {
            whole();
        }
    }

    static ForumThemesCheck of(ThemeSet builtIn, LocalDate today, ForumThemesRequest request) {
        return new ForumThemesCheck(builtIn, today, request);
    }

    /** What is wrong, field by field; empty when nothing is. */
    List<FieldProblem> problems() {
        return wrong;
    }

    /** What was sent without what is wrong with it. */
    ForumThemesDraft draft() {
        return draft;
    }

    private List<String> off(@Nullable List<@Nullable String> ids) {
        var off = new ArrayList<String>();
        for (String id : ids == null ? List.<@Nullable String>of() : ids) {
            if (id == null || !builtIn.contains(id)) {
                wrong("off", "There is no theme " + id + " that could be switched off.");
            } else {
                off.add(id);
            }
        }
        return off;
    }

    private Map<String, String> labels(@Nullable Map<String, @Nullable String> labels) {
        var words = new TreeMap<String, String>();
        for (var entry :
                (labels == null ? Map.<String, @Nullable String>of() : labels).entrySet()) {
            String field = "labels." + entry.getKey();
            String label = entry.getValue() == null ? "" : entry.getValue().strip();
            Theme theme = builtIn.find(entry.getKey()).orElse(null);
            if (theme == null) {
                wrong(field, "There is no theme " + entry.getKey() + " that could be reworded.");
            } else if (label.isEmpty()) {
                wrong(field, "Write what “" + theme.label() + "” is to be called.");
            } else if (label.length() > ForumThemesRequest.LONGEST_LABEL) {
                wrong(
                        field,
                        "Use %d characters or fewer for “%s”."
                                .formatted(ForumThemesRequest.LONGEST_LABEL, theme.label()));
            } else if (!label.equals(theme.label())) {
                words.put(theme.id(), label);
            }
        }
        return words;
    }

    private List<OwnTheme> own(@Nullable List<ForumThemesRequest.@Nullable Own> requests) {
        var check = new OwnThemesCheck(builtIn, requests == null ? List.of() : requests);
        wrong.addAll(check.problems());
        return check.themes();
    }

    private LocalDate start(@Nullable LocalDate from) {
        if (from != null && from.isBefore(today)) {
            wrong("effectiveFrom", "Choose today or a later day.");
        }
        return Objects.requireNonNullElse(from, today);
    }

    private void whole() {
        List<Theme> on =
                builtIn.themes().stream()
                        .filter(theme -> !draft.off().contains(theme.id()))
                        .toList();
        if (on.isEmpty() && draft.own().isEmpty()) {
            wrong("off", "Leave at least one theme switched on.");
        }
        Set<String> labels = new HashSet<>();
        on.stream()
                .filter(theme -> !draft.labels().containsKey(theme.id()))
                .forEach(theme -> labels.add(theme.label().toLowerCase(Locale.UK)));
        draft.labels()
                .forEach(
                        (id, label) -> {
                            if (!draft.off().contains(id)) {
                                once("labels." + id, label, labels);
                            }
                        });
        for (int i = 0; i < draft.own().size(); i++) {
            once("own[" + i + "].label", draft.own().get(i).label(), labels);
        }
    }

    private void once(String field, String label, Set<String> labels) {
        if (!labels.add(label.toLowerCase(Locale.UK))) {
            wrong(field, "Two themes would be called “" + label + "”.");
        }
    }

    private void wrong(String field, String message) {
        wrong.add(new FieldProblem(field, message));
    }
}
