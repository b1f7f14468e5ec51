package org.parentvoice.themes.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
import org.parentvoice.themes.feedback.Unpublished;
import org.parentvoice.themes.feedback.UnpublishedRelay;
import org.parentvoice.themes.forumset.ForumThemeSet;
import org.parentvoice.themes.forumset.Themings;
import org.springframework.stereotype.Service;

/** A coordinator decides; from then on the machine has no say in this piece of feedback. */
@Service
class Corrections {

    private static final int ATTEMPTS = 5;

    private final Feedbacks feedbacks;
    private final Unpublished unpublished;
    private final UnpublishedRelay relay;
    private final Themings themings;
    private final Clock clock;

    Corrections(
            Feedbacks feedbacks,
            Unpublished unpublished,
            UnpublishedRelay relay,
            Themings themings,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.unpublished = unpublished;
        this.relay = relay;
        this.themings = themings;
        this.clock = clock;
    }

    /**
     * Records the decision; it is published in a moment, even when the broker is away now.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when the forum has no such
     *     feedback, 400 when a theme or the sentiment is unknown or the theme switched off, 409
     *     when others keep deciding on it
     */
    Feedback correct(String forum, String id, CorrectionRequest request, String caller) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Feedback> corrected = attempt(forum, id, request, caller);
            if (corrected.isPresent()) {
                return corrected.get();
            }
        }
        throw Problems.conflict("Somebody else is deciding on this too. Please look again.");
    }

    /** Empty when it was decided again, or erased, since it was read. */
    private Optional<Feedback> attempt(
            String forum, String id, CorrectionRequest request, String caller) {
        Feedback before = feedbacks.find(forum, id).orElseThrow(FeedbackSearch::notFound);
        ForumThemeSet set = themings.of(forum).themes();
        Set<String> themes = themes(set, request.themes());
        Sentiment sentiment = sentiment(request.sentiment(), before.sentiment());
        List<String> replaced = before.themes().stream().map(FeedbackTheme::id).toList();
        if (before.decidedBy().fromPerson()
                && replaced.equals(List.copyOf(themes))
                && sentiment == before.sentiment()) {
            return Optional.of(before);
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
        Optional<Feedback> after =
                feedbacks.correct(
                        before,
                        themes.stream().map(theme -> decided(set, theme, before)).toList(),
                        set.version(),
                        correction);
        // Also when it was not written: what the note took the place of may still wait.
        relay.changed(note);
        return after;
    }

    private static FeedbackTheme decided(ForumThemeSet set, String id, Feedback before) {
        List<Evidence> evidence =
                before.themes().stream()
                        .filter(theme -> theme.id().equals(id))
                        .findFirst()
                        .map(FeedbackTheme::evidence)
                        .orElse(List.of());
        return new FeedbackTheme(id, set.label(id), 1, evidence);
    }

    private static Set<String> themes(ForumThemeSet set, List<@Nullable String> ids) {
        var themes = new LinkedHashSet<String>();
        for (String id : ids) {
            if (id == null || !set.offers(id)) {
                String why =
                        id != null && set.switchedOff(id)
                                ? "Your forum has switched this theme off. "
                                : "There is no such theme. ";
                throw Problems.invalid(
                        "themes", why + "The themes are: " + String.join(", ", set.ids()) + ".");
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
