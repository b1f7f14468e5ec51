package org.parentvoice.themes.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.forumset.ForumThemeSet;
import org.parentvoice.themes.forumset.Themings;
import org.parentvoice.themes.secondlook.SecondLook;
import org.parentvoice.themes.secondlook.SecondLooks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills a page on which a coordinator decides about one piece of feedback. */
@Component
class DecidePage {

    private final Themings themings;
    private final SecondLooks looks;

    DecidePage(Themings themings, SecondLooks looks) {
        this.themings = themings;
        this.looks = looks;
    }

    /** As the decision stands, for somebody who has typed nothing yet. */
    ModelAndView fresh(String view, Forum forum, Feedback feedback, Work work) {
        Shown shown = work == Work.SECOND ? Shown.ofMachine(feedback) : Shown.now(feedback);
        Piece piece = Piece.of(feedback, shown, themes(forum.id()).ids());
        return page(
                        view,
                        forum,
                        Set.copyOf(piece.themeIds()),
                        shown.sentiment().word(),
                        piece.themeIds(),
                        FormErrors.NONE)
                .addObject("piece", piece)
                .addObject("work", work)
                .addObject("two", work == Work.SETTLE ? two(forum.id(), feedback.id()) : List.of());
    }

    /** With what was typed, and with what is wrong. */
    ModelAndView again(
            String view,
            Forum forum,
            Feedback feedback,
            Work work,
            DecideForm form,
            FormErrors errors,
            HttpStatus status) {
        ModelAndView page = fresh(view, forum, feedback, work);
        typed(forum.id(), page, form, errors, status);
        return page;
    }

    /** The database is away: nothing but what was typed can be shown. */
    ModelAndView without(String view, Forum forum, DecideForm form) {
        ModelAndView page =
                page(view, forum, Set.of(), "", List.of(), FormErrors.NONE)
                        .addObject("piece", null)
                        .addObject("two", List.of())
                        .addObject("work", Work.OPENED);
        typed(
                forum.id(),
                page,
                form,
                FormErrors.of(
                        "themes",
                        "We could not save it just now. What you chose is still here. Wait a"
                                + " minute, then press Save my changes again"),
                HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    /** Ids that are not in the set, or a word that is no spirit: the form was tampered with. */
    FormErrors check(String forum, DecideForm form) {
        if (!themes(forum).ids().containsAll(form.ticked())) {
            return FormErrors.of("themes", "Choose themes from the list");
        }
        String word = form.sentiment();
        return word == null || Spirits.LABELS.containsKey(word)
                ? FormErrors.NONE
                : FormErrors.of("sentiment", "Choose how it was said from the list");
    }

    /** In the order of the set, as they are saved. */
    List<@Nullable String> inOrder(String forum, Set<String> ticked) {
        return themes(forum).ids().stream()
                .filter(ticked::contains)
                .collect(Collectors.<@Nullable String>toList());
    }

    private void typed(
            String forum,
            ModelAndView page,
            DecideForm form,
            FormErrors errors,
            HttpStatus status) {
        var top = (List<?>) page.getModel().getOrDefault("top", List.of());
        page.addObject(
                "groups",
                ThemeGroup.of(
                        themes(forum).themes(),
                        form.ticked(),
                        top.stream().map(String::valueOf).toList()));
        page.addObject("spirit", form.sentiment());
        page.addObject("errors", errors);
        page.setStatus(status);
    }

    private ModelAndView page(
            String view,
            Forum forum,
            Set<String> ticked,
            String spirit,
            List<String> top,
            FormErrors errors) {
        return new ModelAndView(view)
                .addObject("forum", forum)
                .addObject("groups", ThemeGroup.of(themes(forum.id()).themes(), ticked, top))
                .addObject("top", top)
                .addObject("spirit", spirit)
                .addObject("spirits", Spirits.LABELS)
                .addObject("errors", errors);
    }

    /** What each of the two said, in words. */
    private List<String> two(String forum, String id) {
        return looks.find(id).map(look -> words(forum, look)).orElse(List.of());
    }

    private List<String> words(String forum, SecondLook look) {
        return Arrays.asList(look.first(), look.second()).stream()
                .filter(Objects::nonNull)
                .map(
                        answer ->
                                answer.by()
                                        + " chose: "
                                        + labels(forum, answer.themes())
                                        + " ("
                                        + Spirits.words(answer.sentiment())
                                        + ")")
                .toList();
    }

    /** "Transport, Therapies", or words for none. */
    String labels(String forum, List<String> themes) {
        return themes.isEmpty()
                ? "no theme fits"
                : themes.stream().map(themes(forum)::label).collect(Collectors.joining(", "));
    }

    private ForumThemeSet themes(String forum) {
        return themings.toShow(forum).themes();
    }
}
