package org.parentvoice.themes.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Consent;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.feedback.Provenance;
import org.parentvoice.themes.feedback.ThemeSetVersion;
import org.parentvoice.themes.received.RandomSample;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;

/** Feedback as it is right after the machine decided, put together piece by piece. */
public final class Pieces {

    private static final RandomSample SECOND = new RandomSample("second look", 0.2);
    private static final ThemeSet THEMES = ThemeSet.builtIn();

    private final String forum;
    private String text = "The taxi did not come.";
    private Instant receivedAt = Instant.parse("2026-11-02T09:14:03Z");
    private double certainty = 0.9;
    private boolean sampled;
    private @Nullable Boolean second;
    private @Nullable String review;
    private String machine = "model-1/send-1";
    private final List<FeedbackTheme> themes = new ArrayList<>();

    private Pieces(String forum) {
        this.forum = forum;
    }

    public static Pieces of(String forum) {
        return new Pieces(forum);
    }

    public Pieces text(String words) {
        text = words;
        return this;
    }

    public Pieces received(String at) {
        receivedAt = Instant.parse(at);
        return this;
    }

    /** Which machine decided; an older one if this is left out. */
    public Pieces by(String model) {
        machine = model;
        return this;
    }

    /** Waits for a look, since the machine is no surer than this. */
    public Pieces unsure(double sure) {
        certainty = sure;
        review = Feedback.REVIEW_NEEDED;
        return this;
    }

    /** Belongs to the sample, and a second person is asked or not. */
    public Pieces sampled(boolean twice) {
        sampled = true;
        second = twice;
        return this;
    }

    /** A theme the machine found, with the words it found it by. */
    public Pieces theme(String id, double confidence, String... words) {
        List<Evidence> evidence =
                Stream.of(words)
                        .map(each -> Evidence.of(text, text.indexOf(each), end(each)))
                        .toList();
        String label = THEMES.find(id).map(Theme::label).orElseThrow();
        themes.add(new FeedbackTheme(id, label, confidence, evidence));
        return this;
    }

    /** A theme that the machine found while the forum still had it. */
    public Pieces removed(String id, String label) {
        themes.add(new FeedbackTheme(id, label, 0.75, List.of()));
        return this;
    }

    private int end(String words) {
        return text.indexOf(words) + words.length();
    }

    public Feedback build() {
        String id =
                Stream.generate(Samples::newId)
                        .filter(each -> second == null || SECOND.takes(each) == second)
                        .findFirst()
                        .orElseThrow();
        return new Feedback(
                id,
                forum,
                text,
                "What could be better?",
                "survey",
                LocalDate.parse("2026-11-01"),
                receivedAt,
                1,
                new Consent(true, true, true),
                null,
                null,
                null,
                new Provenance("import", null, null),
                themes,
                Sentiment.CONCERN,
                DecidedBy.machine(machine),
                new ThemeSetVersion("send", 1),
                1,
                receivedAt,
                review,
                certainty,
                sampled,
                List.of(),
                List.of(),
                null);
    }
}
