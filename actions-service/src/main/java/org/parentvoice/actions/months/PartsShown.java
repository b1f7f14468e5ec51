package org.parentvoice.actions.months;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.parentvoice.actions.numbers.SmallNumbers;

/**
 * Which parts of a known total may be shown: the months of a theme, whose total stands on the
 * forum's page, or the spirits of what was said in some of them. Small counts are hidden, and none
 * is told from nought. Where what is hidden could be worked out as the rest (one hidden part, or
 * hidden parts that must all be as large as a hidden one can be), the smallest shown count is
 * hidden too, in every part that has it: hidden parts could then change places, and nobody sees
 * which is which. Looks at all parts, whatever was asked for, so that no two answers can be
 * compared.
 */
final class PartsShown {

    /** The most that is hidden for being small. */
    private static final int MOST_HIDDEN = SmallNumbers.FEWEST - 1;

    private PartsShown() {}

    /** Part to count, or to nothing where it is not shown. */
    static <K extends Comparable<K>> NavigableMap<K, Optional<Integer>> of(
            NavigableMap<K, Integer> all) {
        var shown = new TreeMap<K, Optional<Integer>>();
        all.forEach((part, count) -> shown.put(part, show(count)));
        if (isHiddenAlone(all, shown)) {
            Optional<Integer> smallest =
                    shown.values().stream().flatMap(Optional::stream).min(Integer::compare);
            shown.replaceAll((part, count) -> count.equals(smallest) ? Optional.empty() : count);
        }
        return shown;
    }

    private static Optional<Integer> show(int count) {
        return Optional.ofNullable(SmallNumbers.shown(count));
    }

    private static <K> boolean isHiddenAlone(
            NavigableMap<K, Integer> all, NavigableMap<K, Optional<Integer>> shown) {
        int hidden = 0;
        int rest = 0;
        int total = 0;
        for (var each : shown.entrySet()) {
            int count = all.getOrDefault(each.getKey(), 0);
            total += count;
            if (each.getValue().isEmpty()) {
                hidden++;
                rest += count;
            }
        }
        boolean forced = rest == hidden * MOST_HIDDEN;
        // Parts that are all as large as a hidden one can be have nothing to be hidden among,
        // unless
        // other parts with their total look like them.
        boolean company = total == all.size() * MOST_HIDDEN && hidden == all.size() - 1;
        return rest > 0 && (hidden == 1 || forced || company);
    }
}
