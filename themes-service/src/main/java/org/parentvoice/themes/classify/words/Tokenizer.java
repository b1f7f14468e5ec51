package org.parentvoice.themes.classify.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Cuts a text into words, passing over markup and web addresses. One pass, no backtracking. */
public final class Tokenizer {

    /** No tag or entity in a real answer is longer; a bound keeps the scan linear. */
    private static final int LONGEST_TAG = 300;

    private static final int LONGEST_ENTITY = 10;

    /** Words that begin a new clause, for what a "not" reaches. */
    private static final Set<String> TURNS =
            Set.of("but", "however", "although", "though", "except", "yet", "whereas", "because");

    private final String text;
    private final Function<String, Word> words;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int sentence;
    private int clause;

    private Tokenizer(String text, Function<String, Word> words) {
        this.text = text;
        this.words = words;
    }

    public static List<Token> tokens(String text) {
        return tokens(text, Word::plain);
    }

    /**
     * @param words gives what is known of a word in lower case
     */
    public static List<Token> tokens(String text, Function<String, Word> words) {
        Tokenizer tokenizer = new Tokenizer(text, words);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if ((c == '<' && skipTag()) || (c == '&' && skipEntity())) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                word();
            } else {
                mark(c);
                position++;
            }
        }
    }

    private void mark(char c) {
        switch (c) {
            case '!', '?', '\n', '…', ':' -> nextSentence();
            case '.' -> {
                if (position + 1 >= text.length()
                        || !Character.isLetter(text.charAt(position + 1))) {
                    nextSentence();
                }
            }
            case ',', ';', '–', '—', '(', ')' -> clause++;
            default -> {}
        }
    }

    private void nextSentence() {
        sentence++;
        clause++;
    }

    private boolean skipTag() {
        int next = position + 1;
        if (next >= text.length()
                || !(Character.isLetter(text.charAt(next))
                        || "/!".indexOf(text.charAt(next)) >= 0)) {
            return false;
        }
        int limit = Math.min(text.length(), position + LONGEST_TAG);
        for (int i = next; i < limit; i++) {
            if (text.charAt(i) == '>') {
                boolean code = startsWith("script", next) || startsWith("style", next);
                int end = code ? text.indexOf("</", i) : i + 1;
                position = end < 0 ? text.length() : end;
                clause++;
                return true;
            }
        }
        return false;
    }

    private boolean skipEntity() {
        int limit = Math.min(text.length(), position + LONGEST_ENTITY);
        for (int i = position + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';' && i > position + 1) {
                position = i + 1;
                return true;
            }
            if (!Character.isLetterOrDigit(c) && c != '#') {
                return false;
            }
        }
        return false;
    }

    private void word() {
        int start = position;
        if (startsWith("http://", start)
                || startsWith("https://", start)
                || startsWith("www.", start)) {
            while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
                position++;
            }
            return;
        }
        boolean digits = Character.isDigit(text.charAt(start));
        int end = start;
        int letters = 0;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (Character.isLetterOrDigit(c)) {
                // "y7" and "20wks" are two words each, as "year 7" and "20 weeks" are
                if (Character.isDigit(c) != digits) {
                    break;
                }
                letters++;
                end = position + 1;
            } else if (!isInsideWord(c, letters)) {
                break;
            }
            position++;
        }
        String word = text.substring(start, end);
        add(letters == word.length() ? word : lettersOf(word), start, end);
    }

    private static String lettersOf(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                letters.append(word.charAt(i));
            }
        }
        return letters.toString();
    }

    /** Apostrophes, and the stops of "E.H.C.P." */
    private boolean isInsideWord(char c, int lettersSoFar) {
        if (c == '\'' || c == '’' || c == '`') {
            return true;
        }
        return c == '.'
                && position + 1 < text.length()
                && Character.isLetter(text.charAt(position + 1))
                && Character.isLetter(text.charAt(position - 1))
                && (lettersSoFar == 1 || text.charAt(position - 2) == '.')
                && (position + 2 >= text.length()
                        || !Character.isLetter(text.charAt(position + 2)));
    }

    private void add(String written, int start, int end) {
        String word = withoutStretch(written.toLowerCase(Locale.ROOT));
        if (TURNS.contains(word)) {
            clause++;
        }
        tokens.add(new Token(words.apply(word), start, end, sentence, clause));
    }

    /** "sooooo" is "so". */
    private static String withoutStretch(String word) {
        StringBuilder kept = null;
        for (int i = 2; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean stretched =
                    Character.isLetter(c) && c == word.charAt(i - 1) && c == word.charAt(i - 2);
            if (stretched && kept == null) {
                kept = new StringBuilder(word.substring(0, i - 1));
            } else if (!stretched && kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? word : kept.toString();
    }

    private boolean startsWith(String prefix, int at) {
        return text.regionMatches(true, at, prefix, 0, prefix.length());
    }
}
