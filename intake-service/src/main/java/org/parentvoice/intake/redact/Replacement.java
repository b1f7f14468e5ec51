package org.parentvoice.intake.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern, and the words that take its place. */
record Replacement(Pattern pattern, String words) {

    static Replacement of(String pattern, String words) {
        return new Replacement(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), words);
    }

    String in(String text) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(words));
    }
}
