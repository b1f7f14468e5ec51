package org.parentvoice.themes.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.EarlierDecision;
import org.parentvoice.themes.feedback.FeedbackTheme;

/**
 * What is needed of a piece of feedback to count it.
 *
 * @param earlier null in feedback that was stored before earlier decisions were kept
 */
record TalliedFeedback(
        String id,
        int voices,
        LocalDate occurredOn,
        Instant receivedAt,
        List<FeedbackTheme> themes,
        long sequence,
        Instant themedAt,
        @Nullable List<Correction> corrections,
        @Nullable List<EarlierDecision> earlier) {

    /** A theme it had at a moment; the label is null where only the id was kept. */
    record Had(String id, @Nullable String label) {}

    /** The themes it had at that moment; empty when it was not there, or not themed yet. */
    Optional<List<Had>> at(Instant moment) {
        if (receivedAt.isAfter(moment)) {
            return Optional.empty();
        }
        if (!themedAt.isAfter(moment)) {
            return Optional.of(had(themes));
        }
        List<EarlierDecision> kept = earlier == null ? List.of() : earlier;
        for (EarlierDecision decision : kept.reversed()) {
            if (!decision.themedAt().isAfter(moment)) {
                return Optional.of(had(decision.themes()));
            }
        }
        // Every decision but the one that holds is kept: it was not themed yet.
        return kept.size() >= sequence - 1 ? Optional.empty() : replacedAfter(moment);
    }

    /** Before earlier decisions were kept, a correction noted the ids that it replaced. */
    private Optional<List<Had>> replacedAfter(Instant moment) {
        return corrections == null
                ? Optional.empty()
                : corrections.stream()
                        .filter(correction -> correction.at().isAfter(moment))
                        .findFirst()
                        .map(
                                correction ->
                                        correction.replacedThemes().stream()
                                                .map(id -> new Had(id, null))
                                                .toList());
    }

    private static List<Had> had(List<FeedbackTheme> themes) {
        return themes.stream().map(theme -> new Had(theme.id(), theme.label())).toList();
    }
}
