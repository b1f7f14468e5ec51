package org.parentvoice.themes.classify.phrases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.words.Token;

/** The question that a text answers: what it is about and what kind of answer it invites. */
public record Asked(Reading reading, Tone tone) {

    public enum Tone {
        /** What went well? */
        GOOD,
        /** What could be better? */
        BAD,
        /** What would help? */
        WISH,
        OPEN
    }

    public static Asked of(@Nullable String question, PhraseBook book) {
        if (question == null || question.isBlank()) {
            return new Asked(new Reading(List.of(), List.of(), List.of(), true), Tone.OPEN);
        }
        List<Token> tokens = book.tokens(question);
        return new Asked(Reading.of(tokens, book), tone(book.asks(tokens)));
    }

    private static Tone tone(List<Match> asks) {
        boolean good = has(asks, PhraseKind.GLAD);
        boolean bad = has(asks, PhraseKind.SAD);
        if (good && bad) {
            return Tone.OPEN;
        }
        if (bad) {
            return Tone.BAD;
        }
        if (has(asks, PhraseKind.WISH)) {
            return Tone.WISH;
        }
        return good ? Tone.GOOD : Tone.OPEN;
    }

    private static boolean has(List<Match> asks, PhraseKind kind) {
        return asks.stream().anyMatch(match -> match.phrase().kind() == kind);
    }
}
