package org.parentvoice.themes.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.feedback.ThemeSetVersion;
import org.parentvoice.themes.feedback.Unpublished;
import org.parentvoice.themes.feedback.UnpublishedRelay;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.stereotype.Service;

/** A coordinator decides; from then on the machine has no say in this piece of feedback. */
@Service
class Corrections {

    private final Feedbacks feedbacks;
    private final Unpublished unpublished;
    private final UnpublishedRelay relay;
    private final ThemeSet themeSet;
    private final Clock clock;

    Corrections(
            Feedbacks feedbacks,
            Unpublished unpublished,
            UnpublishedRelay relay,
            ThemeSet themeSet,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.unpublished = unpublished;
        this.relay = relay;
        this.themeSet = themeSet;
        this.clock = clock;
    }

    /**
     * Records the decision; it is published in a moment, even when the broker is away now.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when the forum has no such
     *     feedback, 400 when a theme or the sentiment is unknown
     */
    Feedback correct(String forum, String id, CorrectionRequest request, String caller) {
        Feedback before = feedbacks.find(forum, id).orElseThrow(FeedbackSearch::notFound);
        Set<String> themes = themes(request.themes());
        Sentiment sentiment = sentiment(request.sentiment(), before.sentiment());
        List<String> replaced = before.themes().stream().map(FeedbackTheme::id).toList();
        if (before.decidedBy().fromPerson()
                && replaced.equals(List.copyOf(themes))
                && sentiment == before.sentiment()) {
            return before;
        }
        var correction =
                new Correction(
                        caller,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        List.copyOf(themes),
                        sentiment,
                        replaced,
                        before.sentiment());
        Unpublished.Note note = unpublished.note(id);
        Feedback after =
                feedbacks
                        .correct(
                                id,
                                themes.stream().map(theme -> decided(theme, before)).toList(),
                                new ThemeSetVersion(themeSet.id(), themeSet.version()),
                                correction)
                        .orElseThrow(FeedbackSearch::notFound);
        relay.changed(note);
        return after;
    }

    private FeedbackTheme decided(String id, Feedback before) {
        String label = themeSet.find(id).map(Theme::label).orElse(id);
        List<Evidence> evidence =
                before.themes().stream()
                        .filter(theme -> theme.id().equals(id))
                        .findFirst()
                        .map(FeedbackTheme::evidence)
                        .orElse(List.of());
        return new FeedbackTheme(id, label, 1, evidence);
    }

    private Set<String> themes(List<@Nullable String> ids) {
        var themes = new LinkedHashSet<String>();
        for (String id : ids) {
            if (id == null || !themeSet.contains(id)) {
                throw Problems.invalid(
                        "themes",
                        "There is no such theme. The themes are: "
                                + String.join(", ", themeSet.ids())
                                + ".");
            }
            themes.add(id);
        }
        return themes;
    }

    private static Sentiment sentiment(@Nullable String word, Sentiment before) {
        if (word == null) {
            return before;
        }
        return Arrays.stream(Sentiment.values())
                .filter(sentiment -> sentiment.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problems.invalid(
                                        "sentiment",
                                        Arrays.stream(Sentiment.values())
                                                .map(Sentiment::word)
                                                .collect(
                                                        Collectors.joining(
                                                                ", ", "It is one of: ", "."))));
    }
}
