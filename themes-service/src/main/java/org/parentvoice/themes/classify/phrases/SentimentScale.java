package org.parentvoice.themes.classify.phrases;

import java.util.HashSet;
import java.util.Set;
import org.parentvoice.themes.classify.Sentiment;

/** Weighs praise, concern and wishes against each other. */
public final class SentimentScale {

    private static final double PROBLEM_IS_CONCERN = 0.9;
    private static final double DENIED_PROBLEM_IS_PRAISE = 0.5;
    private static final double CLEAR = 0.8;

    /** One side counts for nothing beside another so many times as heavy. */
    private static final double OUTWEIGHS = 3.0;

    /** A wish comes with the complaint that gave rise to it. */
    private static final double WISH_COUNTS = 1.4;

    /** Shorter texts that give no sign of feeling are taken as they are. */
    private static final int LONG_ENOUGH_TO_MEAN_SOMETHING = 8;

    private double praise;
    private double concern;
    private double problems;
    private double wish;

    private SentimentScale() {}

    public static Sentiment weigh(Reading reading, Asked asked, ShortAnswer answer) {
        if (answer != ShortAnswer.NO) {
            return shortAnswer(asked.tone(), answer);
        }
        SentimentScale scale = new SentimentScale();
        Set<Integer> counted = new HashSet<>();
        for (Match match : reading.matches()) {
            if (counted.add(match.phrase().id())) {
                scale.put(match.phrase().kind(), match.denied());
            }
        }
        scale.settle();
        if (!reading.matches().isEmpty()) {
            scale.ask(asked.tone());
        }
        return scale.isSilent() && isAboutSomething(reading) ? Sentiment.CONCERN : scale.read();
    }

    /** What is phrased as a problem is hardly one where all the feeling in the text is good. */
    private void settle() {
        boolean onlyPraise = praise >= 1 && concern == 0;
        concern += onlyPraise ? problems / 2 : problems;
    }

    private boolean isSilent() {
        return praise == 0 && concern == 0 && wish == 0;
    }

    /** Families seldom write to say that something is so: without a sign it is a concern. */
    private static boolean isAboutSomething(Reading reading) {
        return reading.tokens().size() >= LONG_ENOUGH_TO_MEAN_SOMETHING
                && reading.matches().stream()
                        .anyMatch(
                                match ->
                                        match.phrase().kind() == PhraseKind.TOPIC
                                                || match.phrase().kind() == PhraseKind.PROBLEM);
    }

    private static Sentiment shortAnswer(Asked.Tone tone, ShortAnswer answer) {
        boolean nothing = answer == ShortAnswer.NOTHING;
        if (answer == ShortAnswer.NOT_KNOWN) {
            return Sentiment.NEUTRAL;
        }
        return switch (tone) {
            case GOOD -> nothing ? Sentiment.CONCERN : Sentiment.PRAISE;
            case BAD -> nothing ? Sentiment.PRAISE : Sentiment.CONCERN;
            case WISH, OPEN -> Sentiment.NEUTRAL;
        };
    }

    private void put(PhraseKind kind, boolean denied) {
        switch (kind) {
            case GLAD -> {
                praise += denied ? 0 : 1;
                concern += denied ? 1 : 0;
            }
            case SAD -> {
                concern += denied ? 0 : 1;
                praise += denied ? CLEAR : 0;
            }
            case PROBLEM -> {
                problems += denied ? 0 : PROBLEM_IS_CONCERN;
                praise += denied ? DENIED_PROBLEM_IS_PRAISE : 0;
            }
            case WISH -> wish += 1;
            case TOPIC, HINT, NOT, ASIDE -> {}
        }
    }

    private void ask(Asked.Tone tone) {
        switch (tone) {
            case GOOD -> {
                praise += CLEAR;
                concern /= 2;
            }
            case BAD -> concern += CLEAR / 2;
            case WISH -> {
                wish += 1;
                concern /= 2;
            }
            case OPEN -> {}
        }
    }

    private Sentiment read() {
        if (wish >= 1 && wish >= praise && wish * WISH_COUNTS >= concern) {
            return Sentiment.SUGGESTION;
        }
        double more = Math.max(praise, concern);
        double less = Math.min(praise, concern);
        if (less >= CLEAR && more < less * OUTWEIGHS) {
            return Sentiment.MIXED;
        }
        if (more > 0 && more >= wish) {
            return praise > concern ? Sentiment.PRAISE : Sentiment.CONCERN;
        }
        return wish > 0 ? Sentiment.SUGGESTION : Sentiment.NEUTRAL;
    }
}
