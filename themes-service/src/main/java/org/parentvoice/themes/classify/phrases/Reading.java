package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parentvoice.themes.classify.words.Token;

/**
 * One text after looking up its words.
 *
 * @param matches phrases that say something by themselves
 * @param words what it has of the word list
 * @param english whether it looks like English, as far as that can be told
 */
public record Reading(List<Token> tokens, List<Match> matches, List<Match> words, boolean english) {

    /** How far a "not" reaches, in words. */
    private static final int REACH = 3;

    /** "No wonder the taxi was late" denies nothing. */
    private static final Set<String> NOT_DENIALS =
            Set.of("idea", "only", "wonder", "matter", "one", "surpris", "just", "sure", "clu");

    private static final int SHORTEST_TO_TELL = 5;
    private static final double TELLING_SHARE = 0.12;
    private static final double KNOWN_SHARE = 0.5;

    public static Reading of(List<Token> tokens, PhraseBook book) {
        if (!isEnglish(tokens)) {
            return new Reading(tokens, List.of(), List.of(), false);
        }
        List<Match> all = book.matches(tokens);
        List<Match> kept = new ArrayList<>();
        List<Match> words = new ArrayList<>();
        boolean[] spent = spent(all, tokens.size());
        List<Match> asides = asides(all);
        for (Match match : all) {
            if (match.phrase().kind() == PhraseKind.ASIDE || follows(match, asides, tokens)) {
                continue;
            }
            boolean denied = isDenied(match, tokens, spent);
            (match.phrase().kind() == PhraseKind.WORD ? words : kept)
                    .add(
                            denied
                                    ? new Match(match.phrase(), match.from(), match.to(), true)
                                    : match);
        }
        return new Reading(tokens, kept, words, true);
    }

    private static List<Match> asides(List<Match> matches) {
        List<Match> asides = new ArrayList<>(0);
        for (Match match : matches) {
            if (match.phrase().kind() == PhraseKind.ASIDE) {
                asides.add(match);
            }
        }
        return asides;
    }

    private static boolean follows(Match match, List<Match> asides, List<Token> tokens) {
        for (Match aside : asides) {
            if (follows(match, aside, tokens)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(Match match, Match aside, List<Token> tokens) {
        return match.from() >= aside.to()
                && match.from() - aside.to() <= REACH
                && tokens.get(match.from()).clause() == tokens.get(aside.to() - 1).clause();
    }

    /** Words of complaints: the "no" of "no reply" has done its work and denies nothing more. */
    private static boolean[] spent(List<Match> matches, int words) {
        boolean[] spent = new boolean[words];
        for (Match match : matches) {
            PhraseKind kind = match.phrase().kind();
            if (kind == PhraseKind.PROBLEM || kind == PhraseKind.SAD) {
                Arrays.fill(spent, match.from(), match.to(), true);
            }
        }
        return spent;
    }

    private static boolean isDenied(Match match, List<Token> tokens, boolean[] spent) {
        int clause = tokens.get(match.from()).clause();
        boolean praise = match.phrase().kind() == PhraseKind.GLAD;
        for (int i = match.from() - 1; i >= 0 && i >= match.from() - REACH; i--) {
            if (tokens.get(i).clause() != clause) {
                return false;
            }
            if (tokens.get(i).word().negation() && (praise || !spent[i])) {
                return !NOT_DENIALS.contains(tokens.get(i + 1).stem());
            }
        }
        return false;
    }

    /** Guards against words that other languages share with ours, "transport" for one. */
    private static boolean isEnglish(List<Token> tokens) {
        int telling = 0;
        int known = 0;
        for (Token token : tokens) {
            telling += token.word().telling() ? 1 : 0;
            known += token.word().known() ? 1 : 0;
        }
        return tokens.size() < SHORTEST_TO_TELL
                || telling >= TELLING_SHARE * tokens.size()
                || known >= KNOWN_SHARE * tokens.size();
    }
}
