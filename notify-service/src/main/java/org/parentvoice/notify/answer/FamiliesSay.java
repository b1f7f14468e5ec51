package org.parentvoice.notify.answer;

import org.jspecify.annotations.Nullable;

/**
 * What families say about a commitment, for everybody. All three numbers are given or none: the one
 * that is left out of a total could be worked out.
 *
 * @param answers at least so many have answered: a multiple of 5, or null for fewer than 5
 * @param yes of these, or null where the numbers could tell what one family said
 */
record FamiliesSay(
        String commitmentId,
        @Nullable Long answers,
        @Nullable Long yes,
        @Nullable Long partly,
        @Nullable Long no) {

    static FamiliesSay of(ToldCount told) {
        if (told.answers() < ToldCount.FEWEST) {
            return new FamiliesSay(told.id(), null, null, null, null);
        }
        return told.split()
                ? new FamiliesSay(told.id(), told.answers(), told.yes(), told.partly(), told.no())
                : new FamiliesSay(told.id(), told.answers(), null, null, null);
    }
}
