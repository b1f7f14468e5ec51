package org.parentvoice.themes.received;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.ScoredTheme;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.config.ThemesProperties;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.feedback.Provenance;
import org.parentvoice.themes.feedback.ThemeSetVersion;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.stereotype.Component;

/** The machine's first decision about a piece of feedback. */
@Component
class Themer {

    private final ThemeClassifier classifier;
    private final ThemeSet themeSet;
    private final ThemesProperties properties;
    private final RandomSample sample;
    private final Clock clock;

    Themer(
            ThemeClassifier classifier,
            ThemeSet themeSet,
            ThemesProperties properties,
            Clock clock) {
        this.classifier = classifier;
        this.themeSet = themeSet;
        this.properties = properties;
        sample = new RandomSample(properties.sampleShare());
        this.clock = clock;
    }

    Feedback themed(FeedbackReceived received) {
        ThemeClassifier now = classifier.current();
        Classification decision = now.classify(received.text(), received.question());
        List<FeedbackTheme> themes = decision.themes().stream().map(this::labelled).toList();
        return new Feedback(
                received.feedbackId(),
                received.forum(),
                received.text(),
                received.question(),
                received.channel(),
                received.occurredOn(),
                received.receivedAt(),
                received.voices(),
                received.consent(),
                received.ageBand(),
                received.setting(),
                received.stage(),
                provenance(received.provenance()),
                themes,
                decision.sentiment(),
                DecidedBy.machine(now.modelId()),
                new ThemeSetVersion(themeSet.id(), themeSet.version()),
                1,
                clock.instant(),
                review(decision),
                decision.certainty(),
                sample.takes(received.feedbackId()),
                List.of(),
                List.of());
    }

    private FeedbackTheme labelled(ScoredTheme theme) {
        String label = themeSet.find(theme.themeId()).map(Theme::label).orElse(theme.themeId());
        return new FeedbackTheme(theme.themeId(), label, theme.confidence(), theme.evidence());
    }

    private @Nullable String review(Classification decision) {
        boolean unsure =
                decision.themes().isEmpty() || decision.certainty() < properties.reviewBelow();
        return unsure ? Feedback.REVIEW_NEEDED : null;
    }

    private static Provenance provenance(FeedbackReceived.Provenance provenance) {
        return new Provenance(provenance.source(), provenance.importId(), provenance.line());
    }
}
