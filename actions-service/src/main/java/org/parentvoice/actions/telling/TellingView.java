package org.parentvoice.actions.telling;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.actions.numbers.SmallNumbers;

/**
 * How many families were told, as everybody may see it.
 *
 * @param families rounded down to a multiple of five; nothing when fewer than five
 * @param familiesLabel the same in words
 * @param by the day on which it was counted
 */
public record TellingView(@Nullable Integer families, String familiesLabel, LocalDate by) {

    /**
     * What may be shown. Nothing while there are too few to count and others are still to be told:
     * that few were told would soon be wrong.
     */
    public static Optional<TellingView> of(Telling telling) {
        Integer families = SmallNumbers.rounded(telling.told());
        if (families == null && telling.waiting() > 0) {
            return Optional.empty();
        }
        return Optional.of(
                new TellingView(
                        families,
                        SmallNumbers.roundedLabel(telling.told()),
                        LondonDays.of(telling.at())));
    }
}
