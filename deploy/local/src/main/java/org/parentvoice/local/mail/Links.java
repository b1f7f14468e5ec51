package org.parentvoice.local.mail;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The addresses in a plain text, so that they can be followed. */
final class Links {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private Links() {}

    static List<String> in(String text) {
        return ADDRESS.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
