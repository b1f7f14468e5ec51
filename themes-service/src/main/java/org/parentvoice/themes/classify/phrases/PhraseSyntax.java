package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parentvoice.themes.classify.words.Token;
import org.parentvoice.themes.classify.words.Tokenizer;

/**
 * Reads phrases as they are written in the phrase book: words, {@code (one|another)} for a choice,
 * {@code (maybe)?} for what may be missing, {@code {class}} for a class of words, {@code ..} for up
 * to three words of any kind and {@code ^} for the beginning of a sentence.
 */
final class PhraseSyntax {

    static final String GAP = "..";
    static final String SENTENCE_START = "^";

    private final String source;
    private final boolean choicesStay;
    private int position;

    private PhraseSyntax(String source, boolean choicesStay) {
        this.source = source;
        this.choicesStay = choicesStay;
    }

    /** Every sequence of stems that the phrase stands for. */
    static List<List<String>> spellings(String source) {
        return read(new PhraseSyntax(source, false), source);
    }

    /**
     * The sequences that the phrase stands for, a choice between single words kept as one element
     * "(one|another)", so that a phrase with many choices stays small.
     */
    static List<List<String>> sequences(String source) {
        return read(new PhraseSyntax(source, true), source);
    }

    /** The words that an element of a sequence allows; none for a gap or a class. */
    static List<String> words(String element) {
        if (element.equals(GAP) || element.equals(SENTENCE_START) || element.startsWith("{")) {
            return List.of();
        }
        return element.startsWith("(")
                ? List.of(element.substring(1, element.length() - 1).split("\\|"))
                : List.of(element);
    }

    private static List<List<String>> read(PhraseSyntax syntax, String source) {
        List<List<String>> spellings = syntax.sequence();
        if (syntax.position < source.length()) {
            throw new IllegalArgumentException("Unbalanced brackets in phrase: " + source);
        }
        return spellings;
    }

    private List<List<String>> sequence() {
        List<List<String>> spellings = new ArrayList<>();
        spellings.add(List.of());
        while (position < source.length()) {
            char c = source.charAt(position);
            if (c == ')' || c == '|') {
                break;
            } else if (Character.isWhitespace(c)) {
                position++;
            } else {
                spellings = joined(spellings, c == '(' ? choice() : List.of(item()));
            }
        }
        return spellings;
    }

    private List<List<String>> choice() {
        List<List<String>> options = new ArrayList<>();
        do {
            position++;
            options.addAll(sequence());
        } while (position < source.length() && source.charAt(position) == '|');
        position++;
        options = choicesStay ? folded(options) : options;
        if (position < source.length() && source.charAt(position) == '?') {
            position++;
            options.add(List.of());
        }
        return options;
    }

    private static List<List<String>> folded(List<List<String>> options) {
        List<List<String>> folded = new ArrayList<>();
        SortedSet<String> single = new TreeSet<>();
        for (List<String> option : options) {
            if (option.size() == 1 && words(option.getFirst()).size() == 1) {
                single.add(option.getFirst());
            } else {
                folded.add(option);
            }
        }
        if (!single.isEmpty()) {
            folded.add(
                    List.of(
                            single.size() == 1
                                    ? single.first()
                                    : "(" + String.join("|", single) + ")"));
        }
        return folded;
    }

    private List<String> item() {
        int start = position;
        while (position < source.length() && "()| ".indexOf(source.charAt(position)) < 0) {
            position++;
        }
        String item = source.substring(start, position);
        if (item.equals(GAP) || item.equals(SENTENCE_START) || item.startsWith("{")) {
            return List.of(item);
        }
        return Tokenizer.tokens(item).stream().map(Token::stem).toList();
    }

    private static List<List<String>> joined(List<List<String>> left, List<List<String>> right) {
        List<List<String>> joined = new ArrayList<>(left.size() * right.size());
        for (List<String> head : left) {
            for (List<String> tail : right) {
                List<String> both = new ArrayList<>(head);
                both.addAll(tail);
                joined.add(both);
            }
        }
        return joined;
    }
}
