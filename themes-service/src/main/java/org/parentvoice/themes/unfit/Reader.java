package org.parentvoice.themes.unfit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parentvoice.themes.classify.words.Token;
import org.parentvoice.themes.classify.words.Tokenizer;

/** Takes a text apart into the words, and pairs of neighbouring words, that it could be about. */
final class Reader {

    private Reader() {}

    /** Each once, with how it is written there first. */
    static Map<String, String> features(String text) {
        var features = new HashMap<String, String>();
        for (List<Token> run : runs(Tokenizer.tokens(text))) {
            for (int i = 0; i < run.size(); i++) {
                Token word = run.get(i);
                features.putIfAbsent(word.stem(), written(word));
                if (i > 0) {
                    Token before = run.get(i - 1);
                    features.putIfAbsent(
                            before.stem() + " " + word.stem(),
                            written(before) + " " + written(word));
                }
            }
        }
        return features;
    }

    /** Words that stand side by side in one clause, without the plain ones. */
    private static List<List<Token>> runs(List<Token> tokens) {
        var runs = new ArrayList<List<Token>>();
        List<Token> run = new ArrayList<>();
        for (Token token : tokens) {
            boolean plain = isPlain(token);
            boolean apart = !run.isEmpty() && run.getLast().clause() != token.clause();
            if ((plain || apart) && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (!plain) {
                run.add(token);
            }
        }
        runs.add(run);
        return runs;
    }

    private static boolean isPlain(Token token) {
        String word = written(token);
        return PlainWords.has(word) || word.chars().noneMatch(Character::isLetter);
    }

    private static String written(Token token) {
        return token.written().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
