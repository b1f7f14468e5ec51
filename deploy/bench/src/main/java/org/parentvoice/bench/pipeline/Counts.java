package org.parentvoice.bench.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * Everything that was accepted, as the services have it.
 *
 * @param themed ids of the themed feedback, one for each document
 * @param heard ids of what actions has heard of
 * @param tallied pieces of feedback in the tally
 * @param talliedVoices voices by theme in the tally
 * @param recountedVoices voices by theme, counted anew from the themed feedback
 */
record Counts(
        List<String> themed,
        List<String> heard,
        int tallied,
        Map<String, Integer> talliedVoices,
        Map<String, Integer> recountedVoices) {

    static Counts of(StackStore store) {
        List<Document> themed = store.themed();
        return new Counts(
                themed.stream().map(each -> each.getString("_id")).toList(),
                store.heard(),
                store.tallied(),
                store.talliedVoices(),
                StackStore.recounted(themed));
    }

    /**
     * What is wrong with them, in words; nothing when each was counted once.
     *
     * @param accepted how many were accepted
     * @param known ids of those whose ids are known
     */
    List<String> wrong(int accepted, Collection<String> known) {
        var wrong = new ArrayList<String>();
        unequal(wrong, "documents of themed feedback", themed.size(), accepted);
        Set<String> ids = new HashSet<>(themed);
        unequal(wrong, "different pieces of themed feedback", ids.size(), accepted);
        unequal(wrong, "pieces of feedback that actions has heard of", heard.size(), accepted);
        unequal(wrong, "pieces of feedback in the tally", tallied, accepted);
        if (!ids.equals(new HashSet<>(heard))) {
            wrong.add("What is themed and what actions has heard of are not the same");
        }
        long missing = known.stream().filter(id -> !ids.contains(id)).count();
        unequal(wrong, "accepted pieces of feedback that are missing", missing, 0);
        if (!talliedVoices.equals(recountedVoices)) {
            wrong.add("Voices by theme: tallied " + talliedVoices + ", are " + recountedVoices);
        }
        return wrong;
    }

    private static void unequal(List<String> wrong, String what, long is, long should) {
        if (is != should) {
            wrong.add("%s: %,d, should be %,d".formatted(what, is, should));
        }
    }
}
