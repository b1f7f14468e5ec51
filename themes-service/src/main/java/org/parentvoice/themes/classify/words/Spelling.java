package org.parentvoice.themes.classify.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads a misspelt long word as the word of the phrase book that is one letter away: one letter
 * missing, added, wrong, or two swapped. Short words are left alone, where a slip is more likely to
 * be another word; the commonest slips in those are listed in the phrase book.
 */
public final class Spelling {

    private static final int SHORTEST = 7;

    private final Set<String> known;
    private final Map<String, String> listed;
    private final Map<String, String> byDeletion = new HashMap<>();

    /**
     * @param known stems that are right as they are
     * @param listed slips of the pen and what they stand for, as stems
     */
    public Spelling(Collection<String> known, Map<String, String> listed) {
        this.known = new HashSet<>(known);
        this.listed = listed;
        this.known.stream().filter(word -> word.length() >= SHORTEST).sorted().forEach(this::index);
    }

    private void index(String word) {
        byDeletion.putIfAbsent(word, word);
        for (int i = 1; i < word.length(); i++) {
            byDeletion.putIfAbsent(without(word, i), word);
        }
    }

    /** The stem meant, which is nearly always the stem itself. */
    public String read(String stem) {
        String meant = listed.get(stem);
        if (meant != null) {
            return meant;
        }
        if (stem.length() < SHORTEST - 1 || stem.length() > 20 || known.contains(stem)) {
            return stem;
        }
        String candidate = byDeletion.get(stem);
        for (int i = 1; candidate == null && i < stem.length() && stem.length() >= SHORTEST; i++) {
            candidate = byDeletion.get(without(stem, i));
        }
        // two words that lose a different letter may meet in the same remainder
        return candidate != null
                        && Math.abs(candidate.length() - stem.length()) <= 1
                        && slips(stem, candidate) <= 2
                ? candidate
                : stem;
    }

    /** Number of places where two words of nearly the same length part, a swap counting two. */
    private static int slips(String a, String b) {
        int head = 0;
        while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.length(), b.length()) - head
                && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        int apart = Math.max(a.length(), b.length()) - head - tail;
        boolean swap =
                apart == 2
                        && a.length() == b.length()
                        && a.charAt(head) == b.charAt(head + 1)
                        && a.charAt(head + 1) == b.charAt(head);
        return apart <= 1 || swap ? apart : Integer.MAX_VALUE;
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + word.substring(index + 1);
    }
}
