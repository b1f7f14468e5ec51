package org.parentvoice.actions.months;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The months of a theme in blocks, for each of which the spirits are counted once and for all. What
 * a page shows of any months is added up from whole blocks, so two pages tell no more than the
 * blocks do. How months are cut into blocks follows from numbers that everybody can see: months
 * that are over and shown go into one until it has enough voices, and then into the next. All
 * others, hidden months among them, are one block together, of which everybody knows no more than
 * the rest of the theme's total.
 */
final class SpiritBlocks {

    private SpiritBlocks() {}

    /**
     * @param shown month to voices, or to nothing where it is not shown
     * @param now the month that is not over
     * @param enough voices to close a block
     */
    static List<NavigableSet<YearMonth>> of(
            NavigableMap<YearMonth, Optional<Integer>> shown, YearMonth now, int enough) {
        var blocks = new ArrayList<NavigableSet<YearMonth>>();
        NavigableSet<YearMonth> rest = new TreeSet<>(shown.keySet());
        NavigableSet<YearMonth> open = new TreeSet<>();
        int voices = 0;
        for (var each : shown.headMap(now, false).entrySet()) {
            if (each.getValue().isPresent()) {
                open.add(each.getKey());
                voices += each.getValue().get();
            }
            if (voices >= enough) {
                blocks.add(open);
                rest.removeAll(open);
                open = new TreeSet<>();
                voices = 0;
            }
        }
        if (!rest.isEmpty()) {
            blocks.add(rest);
        }
        return blocks;
    }
}
