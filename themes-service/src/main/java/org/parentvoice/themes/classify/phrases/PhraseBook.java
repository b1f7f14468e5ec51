package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.parentvoice.themes.classify.words.Spelling;
import org.parentvoice.themes.classify.words.Stemmer;
import org.parentvoice.themes.classify.words.Token;
import org.parentvoice.themes.classify.words.Tokenizer;
import org.parentvoice.themes.classify.words.Word;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;

/**
 * Phrases and words ready for looking up: those of each theme, the word list, cues of sentiment,
 * answers that say nothing, and enough common words to tell English from other languages.
 */
public final class PhraseBook {

    private final PhraseTrie phrases;
    private final PhraseTrie questions;
    private final Spelling spelling;
    private final Set<String> vocabulary;
    private final Set<String> telling;
    private final Set<String> negations;
    private final Map<ShortAnswer, Set<List<String>>> answers;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final AtomicInteger nextWord = new AtomicInteger();

    private final int size;

    private PhraseBook(Builder builder) {
        size = builder.nextId;
        phrases = builder.phrases.build();
        questions = builder.questions.build();
        vocabulary = builder.vocabulary;
        telling = builder.files.telling();
        negations = builder.files.negations();
        spelling =
                new Spelling(union(vocabulary, builder.files.english()), builder.files.spelling());
        answers = builder.files.answers();
    }

    /** With the word list, for a model that has learnt to weigh it. */
    public static PhraseBook builtIn(ThemeSet themeSet) {
        return new PhraseBook(new Builder(PhraseFiles.read(), themeSet).withWordList());
    }

    /** Phrases that say something by themselves. */
    static PhraseBook ofPhrases(ThemeSet themeSet) {
        return new PhraseBook(new Builder(PhraseFiles.read(), themeSet));
    }

    /** The words of a text as the phrases know them. */
    public List<Token> tokens(String text) {
        return Tokenizer.tokens(text, this::word);
    }

    /** Most words come again and again: what is known of them is worked out once. */
    private Word word(String written) {
        Word known = words.get(written);
        if (known != null) {
            return known;
        }
        if (nextWord.get() >= Word.MOST) {
            return newWord(written, Word.NOT_KEPT);
        }
        return words.computeIfAbsent(
                written,
                each -> {
                    int id = nextWord.getAndIncrement();
                    return newWord(each, id < Word.MOST ? id : Word.NOT_KEPT);
                });
    }

    private Word newWord(String written, int id) {
        String stem = spelling.read(Stemmer.stem(written));
        boolean isTelling = telling.contains(stem);
        return new Word(
                id,
                written,
                stem,
                phrases.number(stem),
                isTelling,
                isTelling || vocabulary.contains(stem),
                negations.contains(stem));
    }

    List<Match> matches(List<Token> tokens) {
        List<Match> matches = new ArrayList<>();
        phrases.find(tokens, Word::number, matches::add);
        return matches;
    }

    /** What a question asks for: cues of sentiment only. */
    List<Match> asks(List<Token> question) {
        List<Match> matches = new ArrayList<>();
        questions.find(question, word -> questions.number(word.stem()), matches::add);
        return matches;
    }

    /** Number of entries; their ids are below it. */
    public int size() {
        return size;
    }

    public ShortAnswer shortAnswer(List<Token> tokens) {
        if (tokens.size() > ShortAnswer.LONGEST) {
            return ShortAnswer.NO;
        }
        List<String> stems = tokens.stream().map(Token::stem).toList();
        for (Map.Entry<ShortAnswer, Set<List<String>>> answer : answers.entrySet()) {
            if (answer.getValue().contains(stems)) {
                return answer.getKey();
            }
        }
        return ShortAnswer.NO;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static final class Builder {
        final PhraseFiles files;
        private final ThemeSet themes;
        final PhraseTrie.Builder phrases;
        final PhraseTrie.Builder questions;
        final Set<String> vocabulary = new HashSet<>();
        private int nextId;

        Builder(PhraseFiles files, ThemeSet themeSet) {
            this.files = files;
            themes = themeSet;
            phrases = new PhraseTrie.Builder(files.classes());
            questions = new PhraseTrie.Builder(files.classes());
            for (int index = 0; index < themeSet.themes().size(); index++) {
                addTheme(index, themeSet.themes().get(index));
            }
            files.cues().forEach((kind, list) -> add(phrases, Phrase.NO_THEME, "", kind, list));
            files.asks().forEach((kind, list) -> add(questions, Phrase.NO_THEME, "", kind, list));
        }

        Builder withWordList() {
            List<String> ids = themes.themes().stream().map(Theme::id).toList();
            files.wordList()
                    .forEach(
                            (about, words) -> {
                                int theme = ids.indexOf(about);
                                boolean isSpirit = !files.themes().containsKey(about);
                                if (theme >= 0 || isSpirit) {
                                    add(phrases, theme, about, PhraseKind.WORD, words);
                                }
                            });
            return this;
        }

        private void addTheme(int index, Theme theme) {
            Map<PhraseKind, List<String>> known = files.themes().get(theme.id());
            if (known == null) {
                known = OwnTheme.phrases(theme, files.english());
            } else if (!theme.examples().isEmpty()) {
                OwnTheme.examples(theme, files.english())
                        .forEach((kind, list) -> add(phrases, index, theme.id(), kind, list));
            }
            known.forEach((kind, list) -> add(phrases, index, theme.id(), kind, list));
        }

        private void add(
                PhraseTrie.Builder trie,
                int theme,
                String about,
                PhraseKind kind,
                List<String> sources) {
            for (String source : sources) {
                Phrase phrase = new Phrase(nextId++, theme, kind, about, source);
                for (List<String> sequence : PhraseSyntax.sequences(source)) {
                    if (sequence.isEmpty()) {
                        throw new IllegalArgumentException("A phrase without words: " + source);
                    }
                    trie.add(sequence, phrase);
                    // The word list has slips of the pen among its words: they are not how it is
                    // spelt.
                    if (kind != PhraseKind.WORD) {
                        sequence.forEach(element -> vocabulary.addAll(PhraseSyntax.words(element)));
                    }
                }
            }
        }
    }
}
