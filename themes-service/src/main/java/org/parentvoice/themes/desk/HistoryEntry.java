package org.parentvoice.themes.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.EarlierDecision;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;

/**
 * One decision in the history of a piece of feedback, for coordinators of its forum.
 *
 * @param who a person's name, or the machine
 * @param spirit how it was said, in words
 * @param undone null while nobody took it back
 */
record HistoryEntry(
        String who, Instant at, String what, String spirit, Correction.@Nullable Undone undone) {

    /** Oldest first. */
    static List<HistoryEntry> of(Feedback feedback) {
        var decisions = new ArrayList<>(feedback.earlier());
        decisions.add(EarlierDecision.of(feedback));
        return decisions.stream()
                .sorted(Comparator.comparingLong(EarlierDecision::sequence))
                .map(decision -> entry(feedback, decision))
                .toList();
    }

    private static HistoryEntry entry(Feedback feedback, EarlierDecision decision) {
        Optional<Correction> correction =
                feedback.corrections().stream()
                        .filter(each -> Objects.equals(each.sequence(), decision.sequence()))
                        .findFirst();
        return new HistoryEntry(
                who(feedback, decision, correction.isPresent()),
                decision.themedAt(),
                labels(decision.themes()),
                Spirits.words(decision.sentiment()),
                correction.map(Correction::undone).orElse(null));
    }

    private static String who(Feedback feedback, EarlierDecision decision, boolean correction) {
        if (!correction) {
            Optional<Correction.Undone> undone =
                    feedback.corrections().stream()
                            .flatMap(each -> Optional.ofNullable(each.undone()).stream())
                            .filter(each -> each.at().equals(decision.themedAt()))
                            .findFirst();
            if (undone.isPresent()) {
                return "Put back by " + undone.get().by();
            }
        }
        return decision.decidedBy().fromPerson() ? decision.decidedBy().name() : "The machine";
    }

    /** "Transport, Therapies", or words for none. */
    static String labels(List<FeedbackTheme> themes) {
        return themes.isEmpty()
                ? "No theme fits"
                : themes.stream().map(FeedbackTheme::label).collect(Collectors.joining(", "));
    }
}
