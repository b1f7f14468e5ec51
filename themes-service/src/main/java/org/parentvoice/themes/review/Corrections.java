package org.parentvoice.themes.review;

import java.time.Clock;
import java.time.Instant;
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
import org.parentvoice.themes.feedback.EarlierDecision;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.feedback.Unpublished;
import org.parentvoice.themes.feedback.UnpublishedRelay;
import org.parentvoice.themes.forumset.ForumThemeSet;
import org.parentvoice.themes.forumset.Themings;
import org.parentvoice.themes.secondlook.SecondLooks;
import org.springframework.stereotype.Service;
import org.springframework.web.ErrorResponseException;

/** A coordinator decides; from then on the machine has no say in this piece of feedback. */
@Service
public class Corrections {

    private static final int ATTEMPTS = 5;

    private final Feedbacks feedbacks;
    private final Unpublished unpublished;
    private final UnpublishedRelay relay;
    private final Themings themings;
    private final SecondLooks looks;
    private final Clock clock;

    Corrections(
            Feedbacks feedbacks,
            Unpublished unpublished,
            UnpublishedRelay relay,
            Themings themings,
            SecondLooks looks,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.unpublished = unpublished;
        this.relay = relay;
        this.themings = themings;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * Records the decision; it is published in a moment, even when the broker is away now.
     *
     * @param seen the sequence that the person saw; null when it does not matter
     * @throws org.springframework.web.ErrorResponseException 404 when the forum has no such
     *     feedback, 400 when a theme or the sentiment is unknown or the theme switched off, 412
     *     when somebody decided since, 409 when others keep deciding on it
     */
    public Feedback correct(
            String forum,
            String id,
            CorrectionRequest request,
            @Nullable Long seen,
            String caller) {
        ForumThemeSet set = themings.of(forum).themes();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Feedback before = current(forum, id, seen);
            Set<String> themes = themes(set, request.themes());
            Sentiment sentiment = sentiment(request.sentiment(), before.sentiment());
            if (before.decidedBy().fromPerson()
                    && ids(before).equals(List.copyOf(themes))
                    && sentiment == before.sentiment()) {
                looks.decided(before, before, caller);
                return before;
            }
            Unpublished.Note note = unpublished.note(id);
            Optional<Feedback> after =
                    feedbacks.correct(
                            before,
                            themes.stream().map(theme -> decided(set, theme, before)).toList(),
                            set.version(),
                            correction(before, themes, sentiment, caller));
            // Also when it was not written: what the note took the place of may still wait.
            relay.changed(note);
            if (after.isPresent()) {
                looks.decided(before, after.get(), caller);
                return after.get();
            }
        }
        throw othersDecide();
    }

    private static ErrorResponseException othersDecide() {
        return Problems.conflict("Somebody else is deciding on this too. Please look again.");
    }

    /**
     * Takes back the decision that holds, and puts the one before it in force again, the machine's
     * or a person's. Published like any other.
     *
     * @param seen the sequence of the decision to take back; null for whichever holds now
     * @throws org.springframework.web.ErrorResponseException 404 when the forum has no such
     *     feedback, 409 when there is nothing to undo, 412 when somebody decided since
     */
    public Feedback undo(String forum, String id, @Nullable Long seen, String caller) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Feedback now = current(forum, id, seen);
            int index = Undoing.latest(now);
            EarlierDecision restored = Undoing.before(now, index);
            Unpublished.Note note = unpublished.note(id);
            Optional<Feedback> after =
                    feedbacks.undo(now, index, restored, new Correction.Undone(caller, now()));
            relay.changed(note);
            if (after.isPresent()) {
                looks.undone(after.get(), now.corrections().get(index));
                return after.get();
            }
        }
        throw othersDecide();
    }

    private Feedback current(String forum, String id, @Nullable Long seen) {
        Feedback now = feedbacks.find(forum, id).orElseThrow(FeedbackSearch::notFound);
        if (seen != null && seen != now.sequence()) {
            throw Problems.preconditionFailed(
                    "Somebody decided on this since you read it. Read it again, then decide.");
        }
        return now;
    }

    private Correction correction(
            Feedback before, Set<String> themes, Sentiment sentiment, String caller) {
        return new Correction(
                caller,
                now(),
                List.copyOf(themes),
                sentiment,
                ids(before),
                before.sentiment(),
                before.sequence() + 1,
                before.review(),
                null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<String> ids(Feedback feedback) {
        return feedback.themes().stream().map(FeedbackTheme::id).toList();
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
