package org.parentvoice.actions.themes;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By how much the tallies change at one place in the log: tally to field to difference. Both what
 * was and what is may be nothing.
 */
record Delta(long offset, Map<String, Map<String, Integer>> byTally) {

    static Delta between(long offset, @Nullable Contribution was, @Nullable Contribution is) {
        var byTally = new HashMap<String, Map<String, Integer>>();
        if (was != null) {
            add(byTally, was, -1);
        }
        if (is != null) {
            add(byTally, is, 1);
        }
        return new Delta(offset, byTally);
    }

    private static void add(
            Map<String, Map<String, Integer>> byTally, Contribution part, int sign) {
        int voices = sign * part.voices();
        var all = byTally.computeIfAbsent(Tally.id(part.forum(), Tally.ALL), id -> new TreeMap<>());
        count(all, part, sign, voices);
        all.merge("channels." + part.channel(), voices, Integer::sum);
        all.merge("months." + part.month(), voices, Integer::sum);
        var month =
                byTally.computeIfAbsent(
                        Tally.id(part.forum(), part.month()), id -> new TreeMap<>());
        count(month, part, sign, voices);
        var week =
                byTally.computeIfAbsent(Tally.id(part.forum(), part.week()), id -> new TreeMap<>());
        count(week, part, sign, voices);
    }

    private static void count(
            Map<String, Integer> fields, Contribution part, int sign, int voices) {
        fields.merge("voices", voices, Integer::sum);
        fields.merge("feedback", sign, Integer::sum);
        for (String theme : part.themes()) {
            fields.merge("themes." + theme + ".voices", voices, Integer::sum);
            fields.merge("themes." + theme + ".feedback", sign, Integer::sum);
            fields.merge(
                    "themes." + theme + ".sentiment." + part.sentiment(), voices, Integer::sum);
        }
    }
}
