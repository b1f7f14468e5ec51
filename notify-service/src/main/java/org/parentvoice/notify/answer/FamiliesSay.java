package org.parentvoice.notify.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What families say about a commitment. Small numbers identify families, and so would the one
 * number that is left out of a total: all three are given or none.
 *
 * @param answers how many answered, or null for fewer than 5
 */
record FamiliesSay(
        String commitmentId,
        @Nullable Long answers,
        @Nullable Long yes,
        @Nullable Long partly,
        @Nullable Long no) {

    private static final long FEWEST = 5;

    static FamiliesSay of(String commitment, Map<Answer, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        boolean each = counts.values().stream().allMatch(count -> count == 0 || count >= FEWEST);
        if (all < FEWEST) {
            return new FamiliesSay(commitment, null, null, null, null);
        }
        return each
                ? new FamiliesSay(
                        commitment,
                        all,
                        counts.get(Answer.YES),
                        counts.get(Answer.PARTLY),
                        counts.get(Answer.NO))
                : new FamiliesSay(commitment, all, null, null, null);
    }
}
