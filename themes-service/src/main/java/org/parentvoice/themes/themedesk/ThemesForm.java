package org.parentvoice.themes.themedesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.forumset.ForumThemes;
import org.parentvoice.themes.forumset.ForumThemesRequest;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;

/**
 * What the form shows.
 *
 * @param madeFrom the version that is being changed
 * @param effectiveFrom as it was typed
 * @param groups the built-in themes under their headings
 * @param own the forum's own themes and an empty one to fill in
 */
record ThemesForm(int madeFrom, String effectiveFrom, List<Group> groups, List<Own> own) {

    record Group(String name, List<Row> rows) {}

    /**
     * @param label what is in the field
     * @param reworded whether that is not what the built-in theme is called
     */
    record Row(
            String id,
            String builtInLabel,
            String covers,
            String label,
            boolean on,
            boolean reworded) {}

    /**
     * @param index its number in the form
     * @param id empty while it is new
     * @param examples one a line
     */
    record Own(int index, String id, String label, String definition, String examples) {

        /** Where its fields are in the form: {@code own[0]}. */
        public String field() {
            return "own[" + index + "]";
        }
    }

    private static final int LONGEST_EXAMPLES = 2_000;

    /**
     * The form with this in the empty theme, to go on from; what is too long is cut.
     *
     * @param examples one a line
     */
    ThemesForm suggesting(@Nullable String label, @Nullable String examples) {
        var themes = new ArrayList<>(own);
        Own empty = themes.removeLast();
        themes.add(
                new Own(
                        empty.index(),
                        empty.id(),
                        cut(text(label), ForumThemesRequest.LONGEST_LABEL),
                        empty.definition(),
                        cut(text(examples), LONGEST_EXAMPLES)));
        return new ThemesForm(madeFrom, effectiveFrom, groups, List.copyOf(themes));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** The form for changing this version; null where there is none yet. */
    static ThemesForm of(ThemeSet builtIn, @Nullable ForumThemes part, LocalDate today) {
        return part == null
                ? of(builtIn, new ForumThemesRequest(0, null, null, null, null), today.toString())
                : of(
                        builtIn,
                        new ForumThemesRequest(
                                part.version(),
                                List.copyOf(part.off()),
                                Map.copyOf(part.labels()),
                                part.own().stream()
                                        .map(
                                                own ->
                                                        new ForumThemesRequest.Own(
                                                                own.id(),
                                                                own.label(),
                                                                own.definition(),
                                                                List.copyOf(own.examples())))
                                        .toList(),
                                null),
                        // A change to what has not begun yet must not begin before it unasked.
                        (part.effectiveFrom().isAfter(today) ? part.effectiveFrom() : today)
                                .toString());
    }

    /** The form with what somebody has filled in. */
    static ThemesForm of(ThemeSet builtIn, ForumThemesRequest request, String effectiveFrom) {
        var groups = new LinkedHashMap<String, List<Row>>();
        for (Theme theme : builtIn.themes()) {
            groups.computeIfAbsent(theme.group(), name -> new ArrayList<>())
                    .add(row(theme, request));
        }
        Integer madeFrom = request.madeFrom();
        return new ThemesForm(
                madeFrom == null ? 0 : madeFrom,
                effectiveFrom,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                own(request.own()));
    }

    private static Row row(Theme theme, ForumThemesRequest request) {
        var labels = request.labels();
        String label = labels == null ? null : labels.get(theme.id());
        String shown = label == null ? theme.label() : label;
        return new Row(
                theme.id(),
                theme.label(),
                theme.covers(),
                shown,
                request.off() == null || !request.off().contains(theme.id()),
                !shown.equals(theme.label()));
    }

    private static List<Own> own(@Nullable List<ForumThemesRequest.@Nullable Own> themes) {
        var own = new ArrayList<Own>();
        for (ForumThemesRequest.Own each :
                themes == null ? List.<ForumThemesRequest.@Nullable Own>of() : themes) {
            if (each != null) {
                own.add(
                        new Own(
                                own.size(),
                                text(each.id()),
                                text(each.label()),
                                text(each.definition()),
                                lines(each.examples())));
            }
        }
        own.add(new Own(own.size(), "", "", "", ""));
        return own;
    }

    private static String lines(@Nullable List<@Nullable String> examples) {
        return examples == null
                ? ""
                : String.join("\n", examples.stream().filter(Objects::nonNull).toList());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
