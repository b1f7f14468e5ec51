package org.parentvoice.themes.classify.model;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
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
    private final AtomicReferenceArray<@Nullable Names> names;
    private final AtomicReferenceArray<@Nullable Names> deniedNames;

    FeatureReader(PhraseBook book) {
        this.book = book;
        names = new AtomicReferenceArray<>(book.size());
        deniedNames = new AtomicReferenceArray<>(book.size());
    }

    TextFeatures read(String text, @Nullable String question) {
        Reading reading = Reading.of(book.tokens(text), book);
        Asked asked = Asked.of(question, book);
        TextFeatures features = new TextFeatures(reading.tokens(), reading.english());
        words(reading.tokens(), features);
        marks(text, features);
        phrases(reading.matches(), features);
        phrases(reading.words(), features);
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

    private void phrases(List<Match> matches, TextFeatures features) {
        for (Match match : matches) {
            Names names = names(match);
            features.add(Block.PHRASES, names.phrase(), match.from(), match.to());
            features.add(Block.PHRASES, names.kind(), match.from(), match.to());
        }
    }

    /** Names of the features of a phrase, which do not depend on what else is in the book. */
    private record Names(long phrase, long kind) {

        static Names of(Phrase phrase, boolean denied) {
            long kind = Hash.of(KIND, phrase.kind() + " " + phrase.about());
            long source = Hash.of(PHRASE, kind, Hash.of(PHRASE, phrase.source()));
            int turned = denied ? 1 : 0;
            return new Names(Hash.of(PHRASE, source, turned), Hash.of(KIND, kind, turned));
        }
    }

    private Names names(Match match) {
        AtomicReferenceArray<@Nullable Names> known = match.denied() ? deniedNames : names;
        int id = match.phrase().id();
        Names found = known.get(id);
        if (found == null) {
            found = Names.of(match.phrase(), match.denied());
            known.set(id, found);
        }
        return found;
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
        asked(question.matches(), features);
        asked(question.words(), features);
    }

    private void asked(List<Match> matches, TextFeatures features) {
        for (Match match : matches) {
            if (match.phrase().kind() != PhraseKind.NOT) {
                features.add(
                        Block.QUESTION,
                        Hash.of(ASKED, names(match).kind(), 1),
                        TextFeatures.NOWHERE,
                        TextFeatures.NOWHERE);
            }
        }
    }
}
