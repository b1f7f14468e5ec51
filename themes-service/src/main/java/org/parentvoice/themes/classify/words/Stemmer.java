package org.parentvoice.themes.classify.words;

import java.util.Map;
import java.util.Set;

/**
 * Takes common English endings off, so that "waited", "waits" and "waiting" are one word. Light on
 * purpose: two words run together wrongly cost more than two kept apart.
 */
public final class Stemmer {

    private static final Map<String, String> IRREGULAR =
            Map.ofEntries(
                    Map.entry("children", "child"),
                    Map.entry("childrens", "child"),
                    Map.entry("took", "tak"),
                    Map.entry("taken", "tak"),
                    Map.entry("gave", "giv"),
                    Map.entry("given", "giv"),
                    Map.entry("wrote", "writ"),
                    Map.entry("written", "writ"),
                    Map.entry("kept", "keep"),
                    Map.entry("felt", "feel"),
                    Map.entry("knew", "know"),
                    Map.entry("known", "know"),
                    Map.entry("went", "go"),
                    Map.entry("gone", "go"),
                    Map.entry("told", "tell"),
                    Map.entry("said", "say"),
                    Map.entry("fought", "fight"),
                    Map.entry("carers", "carer"),
                    Map.entry("changing", "chang"),
                    Map.entry("lost", "los"),
                    Map.entry("made", "mak"),
                    Map.entry("got", "get"),
                    Map.entry("sent", "send"),
                    Map.entry("understood", "understand"),
                    Map.entry("dont", "dont"),
                    Map.entry("whose", "whose"));

    /** Words that would turn into another word. */
    private static final Set<String> AS_THEY_ARE =
            Set.of(
                    "care",
                    "here",
                    "note",
                    "cute",
                    "hate",
                    "site",
                    "plane",
                    "rate",
                    "fine",
                    "something",
                    "nothing",
                    "anything",
                    "everything",
                    "during",
                    "meeting",
                    "need",
                    "feed",
                    "indeed",
                    "this",
                    "news",
                    "his",
                    "bus",
                    "us",
                    "plus",
                    "send",
                    "family",
                    "early",
                    "only",
                    "reply",
                    "apply",
                    "july",
                    "rely",
                    "bully",
                    "building",
                    "wording",
                    "pasted",
                    "setting",
                    "caring",
                    "cares",
                    "cared",
                    "savings",
                    "schooling");

    private Stemmer() {}

    /** The stem of a word in lower case. */
    public static String stem(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        String stem = word;
        int length = stem.length();
        if (length < 3 || AS_THEY_ARE.contains(stem) || !Character.isLetter(stem.charAt(0))) {
            return stem;
        }
        stem = withoutPlural(stem);
        if (AS_THEY_ARE.contains(stem)) {
            return stem;
        }
        stem = withoutVerbEnding(stem);
        if (stem.endsWith("ly") && stem.length() >= 6 && !AS_THEY_ARE.contains(stem)) {
            stem = stem.substring(0, stem.length() - 2);
        }
        if (stem.endsWith("e") && stem.length() >= 4 && !AS_THEY_ARE.contains(stem)) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }

    private static String withoutPlural(String word) {
        int length = word.length();
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches"))) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")) {
            return word.substring(0, length - 1);
        }
        return word;
    }

    private static String withoutVerbEnding(String word) {
        int length = word.length();
        if (word.endsWith("ied") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("ing") && length >= 6 && hasVowel(word, length - 3)) {
            return undoubled(word.substring(0, length - 3));
        }
        if (word.endsWith("ed")
                && !word.endsWith("eed")
                && length >= 5
                && hasVowel(word, length - 2)) {
            return undoubled(word.substring(0, length - 2));
        }
        return word;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        if (last < 3 || stem.charAt(last) != stem.charAt(last - 1)) {
            return stem;
        }
        char letter = stem.charAt(last);
        boolean doubles = letter == 'l' ? stem.length() > 5 : "bdgmnprt".indexOf(letter) >= 0;
        return doubles ? stem.substring(0, last) : stem;
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
