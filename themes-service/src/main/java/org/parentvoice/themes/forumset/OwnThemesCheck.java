package org.parentvoice.themes.forumset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.parentvoice.themes.classify.phrases.PhraseClassifier;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;

/** The part of {@link ForumThemesCheck} about the themes that a forum adds. */
final class OwnThemesCheck {

    static final int MOST = 20;
    private static final int LONGEST_DEFINITION = 500;
    private static final int MOST_EXAMPLES = 20;
    private static final int LONGEST_EXAMPLE = 300;

    private final ThemeSet builtIn;
    private final List<FieldProblem> wrong = new ArrayList<>();
    private final List<OwnTheme> themes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    OwnThemesCheck(ThemeSet builtIn, List<ForumThemesRequest.@Nullable Own> requests) {
        this.builtIn = builtIn;
        if (requests.size() > MOST) {
            wrong("own", "A forum can add 20 themes. These are " + requests.size() + ".");
            return;
        }
        for (int i = 0; i < requests.size(); i++) {
            check("own[" + i + "].", requests.get(i));
        }
    }

    List<FieldProblem> problems() {
        return wrong;
    }

    /** Those with nothing wrong. */
    List<OwnTheme> themes() {
        return themes;
    }

    private void check(String field, ForumThemesRequest.@Nullable Own request) {
        int before = wrong.size();
        String id = request == null ? "" : text(request.id());
        String label = request == null ? "" : text(request.label());
        String definition = request == null ? "" : text(request.definition());
        List<String> examples = examples(request == null ? null : request.examples());
        if (!id.matches(Theme.ID)) {
            wrong(field + "id", "Use lower-case letters, digits and hyphens, 60 at most.");
        } else if (builtIn.contains(id)) {
            wrong(field + "id", "The theme " + id + " is there already. Choose another id.");
        } else if (!ids.add(id)) {
            wrong(field + "id", "Two of your themes have the id " + id + ".");
        }
        length(field + "label", label, ForumThemesRequest.LONGEST_LABEL, "what it is called");
        length(field + "definition", definition, LONGEST_DEFINITION, "what belongs to it");
        if (examples.isEmpty()) {
            wrong(field + "examples", "Write at least one thing that families say about it.");
        } else if (examples.size() > MOST_EXAMPLES) {
            wrong(field + "examples", "Twenty examples are enough.");
        } else if (examples.stream().anyMatch(each -> each.length() > LONGEST_EXAMPLE)) {
            wrong(field + "examples", "Use 300 characters or fewer for each example.");
        }
        if (wrong.size() == before) {
            var theme = new OwnTheme(id, label, definition, examples);
            if (!recognised(theme)) {
                wrong(
                        field + "examples",
                        "We could not tell this theme by these words. Write an example with two or"
                                + " more words that say what it is about.");
            } else {
                themes.add(theme);
            }
        }
    }

    /** A theme that is not found in its own examples is found nowhere. */
    private static boolean recognised(OwnTheme theme) {
        try {
            var classifier = new PhraseClassifier(new ThemeSet("check", 1, List.of(theme.theme())));
            return theme.examples().stream()
                    .anyMatch(example -> !classifier.classify(example, null).themes().isEmpty());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void length(String field, String text, int longest, String what) {
        if (text.isEmpty()) {
            wrong(field, "Write " + what + ".");
        } else if (text.length() > longest) {
            wrong(field, "Use " + longest + " characters or fewer to say " + what + ".");
        }
    }

    private static List<String> examples(@Nullable List<@Nullable String> examples) {
        return examples == null
                ? List.of()
                : examples.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(example -> !example.isEmpty())
                        .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private void wrong(String field, String message) {
        wrong.add(new FieldProblem(field, message));
    }
}
