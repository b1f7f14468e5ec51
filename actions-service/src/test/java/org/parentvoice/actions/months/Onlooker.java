package org.parentvoice.actions.months;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parentvoice.actions.numbers.SmallNumbers;

/**
 * Somebody who sees everything that is shown, knows the rules, and works out what can be behind it:
 * all that would look the same.
 */
final class Onlooker {

    private final Map<String, List<BitSet>> possible = new HashMap<>();
    private final Map<String, List<Integer>> example = new HashMap<>();

    /**
     * @param secrets the numbers that it would like to know, always in the same order
     */
    void sees(String shown, List<Integer> secrets) {
        List<BitSet> sets = possible.computeIfAbsent(shown, it -> new ArrayList<>());
        for (int i = 0; i < secrets.size(); i++) {
            if (sets.size() == i) {
                sets.add(new BitSet());
            }
            sets.get(i).set(secrets.get(i));
        }
        example.putIfAbsent(shown, secrets);
    }

    /** What is sure although it is small, and not nought. */
    List<String> knows() {
        var known = new ArrayList<String>();
        possible.forEach(
                (shown, sets) -> {
                    for (int i = 0; i < sets.size(); i++) {
                        int first = sets.get(i).nextSetBit(0);
                        if (sets.get(i).cardinality() == 1
                                && first > 0
                                && first < SmallNumbers.FEWEST) {
                            known.add(
                                    "%s is sure to have %d at %d, as in %s"
                                            .formatted(shown, first, i, example.get(shown)));
                        }
                    }
                });
        return known;
    }
}
