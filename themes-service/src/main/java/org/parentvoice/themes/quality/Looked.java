package org.parentvoice.themes.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.EarlierDecision;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.springframework.data.annotation.Id;

/** What is read of a piece of the sample that people decided on: all but the words. */
record Looked(
        @Id String id,
        Instant receivedAt,
        List<FeedbackTheme> themes,
        Sentiment sentiment,
        List<Correction> corrections,
        @Nullable List<EarlierDecision> earlier) {

    /**
     * What the machine said and what people say.
     *
     * @param machine themes that the person saw who looked first
     * @param people themes that hold now
     */
    record Pair(String model, Set<String> machine, Set<String> people, boolean sameSentiment) {}

    /** Empty where it was not kept what the machine had said. */
    Optional<Pair> pair() {
        for (Correction each : corrections) {
            Optional<EarlierDecision> seen = replaced(each);
            if (each.undone() == null && seen.isPresent()) {
                return Optional.of(
                        new Pair(
                                seen.get().decidedBy().name(),
                                Set.copyOf(each.replacedThemes()),
                                themes.stream()
                                        .map(FeedbackTheme::id)
                                        .collect(Collectors.toUnmodifiableSet()),
                                each.replacedSentiment() == sentiment));
            }
        }
        return Optional.empty();
    }

    private Optional<EarlierDecision> replaced(Correction correction) {
        Long sequence = correction.sequence();
        return sequence == null || earlier == null
                ? Optional.empty()
                : earlier.stream()
                        .filter(each -> each.sequence() == sequence - 1)
                        .filter(each -> !each.decidedBy().fromPerson())
                        .findFirst();
    }
}
