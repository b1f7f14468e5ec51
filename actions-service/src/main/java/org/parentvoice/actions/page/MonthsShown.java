package org.parentvoice.actions.page;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which months of a theme may be shown. Small counts are hidden, and none is told from nought. The
 * theme's total stands on the forum's page, so where what is hidden could be worked out as the rest
 * (one hidden month, or hidden months that must all be as large as a hidden one can be), the
 * smallest shown count is hidden too, in every month that has it: hidden months could then change
 * places, and nobody sees which is which. Looks at all months whatever range was asked for, so that
 * no two ranges can be compared.
 */
final class MonthsShown {

    private MonthsShown() {}

    /** Month to count, or to nothing where it is not shown. */
    static NavigableMap<YearMonth, Optional<Integer>> of(NavigableMap<YearMonth, Integer> all) {
        var shown = new TreeMap<YearMonth, Optional<Integer>>();
        all.forEach((month, voices) -> shown.put(month, show(voices)));
        if (isHiddenAlone(all, shown)) {
            Optional<Integer> smallest =
                    shown.values().stream().flatMap(Optional::stream).min(Integer::compare);
            shown.replaceAll((month, count) -> count.equals(smallest) ? Optional.empty() : count);
        }
        return shown;
    }

    private static Optional<Integer> show(int voices) {
        return voices < SmallNumbers.FEWEST ? Optional.empty() : Optional.of(voices);
    }

    private static boolean isHiddenAlone(
            NavigableMap<YearMonth, Integer> all,
            NavigableMap<YearMonth, Optional<Integer>> shown) {
        int hidden = 0;
        int rest = 0;
        for (var each : shown.entrySet()) {
            if (each.getValue().isEmpty()) {
                hidden++;
                rest += all.getOrDefault(each.getKey(), 0);
            }
        }
        boolean forced = rest == hidden * (SmallNumbers.FEWEST - 1);
        return rest > 0 && (hidden == 1 || forced);
    }
}
