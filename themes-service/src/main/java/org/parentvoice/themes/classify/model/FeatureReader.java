package org.parentvoice.themes.classify.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.phrases.Asked;
import org.parentvoice.themes.classify.phrases.Match;
import org.parentvoice.themes.classify.phrases.Phrase;
import org.parentvoice.themes.classify.phrases.PhraseBook;
import org.parentvoice.themes.classify.phrases.PhraseKind;
import org.parentvoice.themes.classify.phrases.Reading;
import org.parentvoice.themes.classify.phrases.SentimentScale;
import org.parentvoice.themes.classify.phrases.ShortAnswer;
import org.parentvoice.themes.classify.words.Token;

/** Takes a text apart into features. One pass, its time grows with the length of the text only. */
final class FeatureReader {

    private static final int WORD = 1;
    private static final int PAIR = 2;
    private static final int MARK = 4;
    private static final int PHRASE = 5;
    private static final int KIND = 6;
    private static final int SPIRIT = 7;
    private static final int ASKED = 8;

    private static final long START = Hash.of(WORD, "^");
    private static final long END = Hash.of(WORD, "$");

    private final PhraseBook book;
    private final Map<Integer, Names> names = new ConcurrentHashMap<>();

    FeatureReader(PhraseBook book) {
        this.book = book;
    }

    TextFeatures read(String text, @Nullable String question) {
        Reading reading = Reading.of(book.tokens(text), book);
        Asked asked = Asked.of(question, book);
        TextFeatures features = new TextFeatures(reading.tokens(), reading.english());
        words(reading.tokens(), features);
        marks(text, features);
        phrases(reading, features);
        spirit(reading, asked, features);
        question(asked.reading(), features);
        return features;
    }

    private static void words(List<Token> tokens, TextFeatures features) {
        long before = START;
        for (int i = 0; i < tokens.size(); i++) {
            long word = Hash.of(WORD, tokens.get(i).stem());
            features.add(Block.WORDS, word, i, i + 1);
            features.add(Block.WORDS, Hash.of(PAIR, before, word), Math.max(0, i - 1), i + 1);
            before = word;
        }
        if (!tokens.isEmpty()) {
            int last = tokens.size() - 1;
            features.add(Block.WORDS, Hash.of(PAIR, before, END), last, last + 1);
        }
    }

    /** Exclamation and question marks, dots, emojis: they say little of themes and much of mood. */
    private static void marks(String text, TextFeatures features) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c == '!' || c == '?' || c == '…' || c > 0x203b) {
                features.add(
                        Block.WORDS,
                        Hash.of(MARK, Character.toString(c)),
                        TextFeatures.NOWHERE,
                        TextFeatures.NOWHERE);
            }
            i += Character.charCount(c);
        }
    }

    private void phrases(Reading reading, TextFeatures features) {
        for (Match match : reading.matches()) {
            int denied = reading.denied().contains(match) ? 1 : 0;
            Names names = names(match.phrase());
            features.add(
                    Block.PHRASES,
                    Hash.of(PHRASE, names.phrase(), denied),
                    match.from(),
                    match.to());
            features.add(
                    Block.PHRASES, Hash.of(KIND, names.kind(), denied), match.from(), match.to());
        }
    }

    private record Names(long phrase, long kind) {}

    private Names names(Phrase phrase) {
        return names.computeIfAbsent(
                phrase.id(),
                id -> {
                    long kind = Hash.of(KIND, phrase.kind() + " " + phrase.about());
                    return new Names(Hash.of(PHRASE, kind, Hash.of(PHRASE, phrase.source())), kind);
                });
    }

    private void spirit(Reading reading, Asked asked, TextFeatures features) {
        ShortAnswer answer = book.shortAnswer(reading.tokens());
        String weighed = SentimentScale.weigh(reading, asked, answer).word();
        put(features, Hash.of(SPIRIT, weighed));
        put(features, Hash.of(SPIRIT, asked.tone().name()));
        put(features, Hash.of(SPIRIT, weighed + asked.tone()));
        put(features, Hash.of(SPIRIT, answer.name() + asked.tone()));
    }

    private static void put(TextFeatures features, long id) {
        features.add(Block.PHRASES, id, TextFeatures.NOWHERE, TextFeatures.NOWHERE);
    }

    private void question(Reading question, TextFeatures features) {
        for (Token token : question.tokens()) {
            features.add(
                    Block.QUESTION,
                    Hash.of(ASKED, token.stem()),
                    TextFeatures.NOWHERE,
                    TextFeatures.NOWHERE);
        }
        for (Match match : question.matches()) {
            if (match.phrase().kind() != PhraseKind.NOT) {
                features.add(
                        Block.QUESTION,
                        Hash.of(ASKED, names(match.phrase()).kind(), 1),
                        TextFeatures.NOWHERE,
                        TextFeatures.NOWHERE);
            }
        }
    }
}
