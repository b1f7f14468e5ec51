package org.parentvoice.actions.months;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In what spirit families spoke about one theme, as far as it may be shown: block by block, each
 * with nothing in it from which a small count could be worked out.
 *
 * @see SpiritBlocks
 */
final class Spirits {

    /**
     * So many that the larger parts of a block can be shown, and few enough to fit a short range.
     */
    static final int ENOUGH = 20;

    private final List<Block> blocks;

    /**
     * @param shown by sentiment; one that is hidden is left out
     */
    private record Block(NavigableSet<YearMonth> months, Map<String, Integer> shown) {}

    private Spirits(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * @param shown month to voices on the theme, or to nothing where it is not shown
     * @param counts month to sentiment to voices; exact
     * @param words the sentiments there are
     * @param now the month that is not over
     * @param enough voices to close a block
     */
    static Spirits of(
            NavigableMap<YearMonth, Optional<Integer>> shown,
            Map<YearMonth, Map<String, Integer>> counts,
            List<String> words,
            YearMonth now,
            int enough) {
        return new Spirits(
                SpiritBlocks.of(shown, now, enough).stream()
                        .map(months -> new Block(months, shown(months, counts, words)))
                        .toList());
    }

    private static Map<String, Integer> shown(
            NavigableSet<YearMonth> months,
            Map<YearMonth, Map<String, Integer>> counts,
            List<String> words) {
        NavigableMap<String, Integer> all = new TreeMap<>();
        words.forEach(word -> all.put(word, 0));
        for (YearMonth month : months) {
            counts.getOrDefault(month, Map.of())
                    .forEach((word, voices) -> all.merge(word, voices, Integer::sum));
        }
        var shown = new TreeMap<String, Integer>();
        PartsShown.of(all).forEach((word, count) -> count.ifPresent(it -> shown.put(word, it)));
        return shown;
    }

    /** What the blocks that lie wholly in these months tell. */
    Spirit in(Collection<YearMonth> asked) {
        var months = new TreeSet<YearMonth>();
        var voices = new TreeMap<String, Integer>();
        for (Block block : blocks) {
            if (asked.containsAll(block.months()) && !block.shown().isEmpty()) {
                months.addAll(block.months());
                block.shown().forEach((word, count) -> voices.merge(word, count, Integer::sum));
            }
        }
        return Spirit.of(new ArrayList<>(months), voices);
    }
}
