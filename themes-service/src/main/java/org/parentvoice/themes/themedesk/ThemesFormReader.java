package org.parentvoice.themes.themedesk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.forumset.ForumThemesRequest;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.util.MultiValueMap;

/** Reads the form that {@link ThemesForm} fills, as a browser sends it. */
final class ThemesFormReader {

    /** More than can be saved, so that the form can say that it is too many. */
    private static final int MOST_OWN = 30;

    private static final int LONGEST_ID = 50;

    private final ThemeSet builtIn;
    private final MultiValueMap<String, String> fields;

    ThemesFormReader(ThemeSet builtIn, MultiValueMap<String, String> fields) {
        this.builtIn = builtIn;
        this.fields = fields;
    }

    ForumThemesRequest request() {
        return new ForumThemesRequest(madeFrom(), off(), labels(), own(), effectiveFrom());
    }

    /** As it was typed. */
    String effectiveFromText() {
        return text("effectiveFrom");
    }

    /** Null when nothing was typed, or what is no day: see {@link #dayIsWrong}. */
    private @Nullable LocalDate effectiveFrom() {
        try {
            return effectiveFromText().isEmpty() ? null : LocalDate.parse(effectiveFromText());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    boolean dayIsWrong() {
        return !effectiveFromText().isEmpty() && effectiveFrom() == null;
    }

    private int madeFrom() {
        try {
            return Integer.parseInt(text("madeFrom"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A browser sends the boxes that are ticked. */
    private List<@Nullable String> off() {
        List<String> on = fields.getOrDefault("on", List.of());
        var off = new ArrayList<@Nullable String>();
        builtIn.themes().stream().map(Theme::id).filter(id -> !on.contains(id)).forEach(off::add);
        return off;
    }

    private Map<String, @Nullable String> labels() {
        var labels = new HashMap<String, @Nullable String>();
        for (Theme theme : builtIn.themes()) {
            String label = text("labels." + theme.id());
            // An empty field means: as it is called everywhere.
            if (!label.isEmpty()) {
                labels.put(theme.id(), label);
            }
        }
        return labels;
    }

    private List<ForumThemesRequest.@Nullable Own> own() {
        var own = new ArrayList<ForumThemesRequest.@Nullable Own>();
        Set<String> ids = new HashSet<>(builtIn.ids());
        for (int i = 0; i < MOST_OWN; i++) {
            ids.add(text("own[" + i + "].id"));
        }
        for (int i = 0; i < MOST_OWN; i++) {
            String field = "own[" + i + "].";
            String label = text(field + "label");
            String definition = text(field + "definition");
            String examples = text(field + "examples");
            boolean filled = !(label + definition + examples).isEmpty();
            if (filled && text(field + "remove").isEmpty()) {
                String id = text(field + "id");
                own.add(
                        new ForumThemesRequest.Own(
                                id.isEmpty() ? newId(label, ids) : id,
                                label,
                                definition,
                                List.copyOf(examples.lines().map(String::strip).toList())));
            }
        }
        return own;
    }

    /** People think of names; the id is made from it once and stays. */
    private static String newId(String label, Set<String> taken) {
        String words =
                label.toLowerCase(Locale.UK)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String id =
                words.isEmpty()
                        ? "theme"
                        : words.substring(0, Math.min(words.length(), LONGEST_ID));
        String free = id;
        for (int number = 2; !taken.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private String text(String field) {
        String text = fields.getFirst(field);
        return text == null ? "" : text.strip();
    }
}
