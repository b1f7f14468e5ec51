package org.parentvoice.intake.redact;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that the words before them give away ("my daughter Aisha", "she is called", "Mrs Khan"),
 * and the same names wherever else they stand in the text.
 */
final class Names {

    private static final String REMOVED = "[name removed]";

    /** A capital first; a name all in capitals has at least three letters. */
    private static final String NAME =
            "(?!(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\\b)(?:\\p{Lu}\\p{Ll}{1,20}|\\p{Lu}'?\\p{Lu}\\p{Ll}{1,20}|\\p{Lu}{3,20})"
                    + "(?:['’-]\\p{Lu}\\p{Ll}{1,20})?";

    private static final String CHILD =
            "son|sons|daughter|daughters|child|children|boy|boys|girl|girls|lad|little one|kid|kids"
                    + "|twin|twins|eldest|youngest|oldest|middle one|brother|sister|grandson"
                    + "|granddaughter|grandchild|foster child|stepson|stepdaughter|nephew|niece"
                    + "|husband|wife|partner|mum|dad|nan";

    private static final String CALLED = "(?:called|named|nicknamed)";

    /**
     * "called" and "named" alone will not do: people call the council, and plans name schools. What
     * is before them is looked at last, since most words are none of these.
     */
    private static final String LEAD =
            "(?=[mohtcniMOHTCNIDP])\\b(?:(?i:(?:my|our|his|her|their)[ ](?:[\\w-]{1,15}[ ]){0,3}?(?:"
                    + CHILD
                    + "),?|"
                    + CALLED
                    + "(?<=\\b(?:"
                    + CHILD
                    + "|is|are|was|s)[ ]"
                    + CALLED
                    + ")|name is|name['’]s|names are|i am|i['’]m)"
                    + "|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)[.:]?[ ]{1,2}";

    private static final Pattern INTRODUCED =
            Pattern.compile("(" + LEAD + ")(" + NAME + "(?:(?:,? and|,|) " + NAME + "){0,3})");

    /** After "name is" a name needs no capital: people write on phones. */
    private static final Pattern LOWER_CASE =
            Pattern.compile("((?i:\\bname(?: is|'s|’s)) )(\\p{Ll}{2,20})\\b");

    private static final Pattern SIGNED =
            Pattern.compile(
                    "((?i:\\b(?:regards|thanks|thank you|best wishes|cheers)[,.!]?)\\s{1,3})("
                            + NAME
                            + "(?: "
                            + NAME
                            + ")?)(?=\\.?$)");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,40}");
    private static final Pattern NAME_ALONE = Pattern.compile(NAME);

    private Names() {}

    static String removedFrom(String text) {
        Set<String> known = new HashSet<>();
        String redacted = INTRODUCED.matcher(text).replaceAll(found -> introduced(found, known));
        redacted = SIGNED.matcher(redacted).replaceAll(found -> introduced(found, known));
        redacted = LOWER_CASE.matcher(redacted).replaceAll(found -> lowerCase(found, known));
        return known.isEmpty() ? redacted : everywhere(redacted, known);
    }

    private static String introduced(MatchResult found, Set<String> known) {
        String names = found.group(2);
        Matcher each = NAME_ALONE.matcher(names);
        var kept = new StringBuilder(found.group(1));
        int end = 0;
        boolean shouted = found.group(1).equals(found.group(1).toUpperCase(Locale.ROOT));
        while (each.find() && !NotNames.contains(each.group()) && !(shouted && end > 0)) {
            remember(each.group(), known);
            end = each.end();
        }
        if (end > 0) {
            kept.append(REMOVED);
        }
        return Matcher.quoteReplacement(kept.append(names, end, names.length()).toString());
    }

    private static String lowerCase(MatchResult found, Set<String> known) {
        String name = found.group(2);
        if (NotNames.contains(name)) {
            return Matcher.quoteReplacement(found.group());
        }
        remember(Character.toUpperCase(name.charAt(0)) + name.substring(1), known);
        return Matcher.quoteReplacement(found.group(1) + REMOVED);
    }

    private static void remember(String name, Set<String> known) {
        Matcher parts = WORD.matcher(name);
        while (parts.find()) {
            known.add(parts.group());
        }
    }

    private static String everywhere(String text, Set<String> known) {
        Matcher words = WORD.matcher(text);
        var redacted = new StringBuilder(text.length());
        int kept = 0;
        while (words.find()) {
            if (known.contains(words.group())) {
                redacted.append(text, kept, words.start()).append(REMOVED);
                kept = words.end();
            }
        }
        return redacted.append(text, kept, text.length()).toString();
    }
}
