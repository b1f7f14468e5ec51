package org.parentvoice.themes.received;

import java.time.Clock;
import java.util.List;
import org.parentvoice.themes.config.ThemesProperties;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.MachineDecision;
import org.parentvoice.themes.feedback.Provenance;
import org.parentvoice.themes.forumset.Theming;
import org.springframework.stereotype.Component;

/** The machine's first decision about a piece of feedback. */
@Component
class Themer {

    private final ThemesProperties properties;
    private final RandomSample sample;
    private final Clock clock;

    Themer(ThemesProperties properties, Clock clock) {
        this.properties = properties;
        sample = new RandomSample(properties.sampleShare());
        this.clock = clock;
    }

    /**
     * @param theming what its forum's feedback is sorted by
     */
    Feedback themed(FeedbackReceived received, Theming theming) {
        MachineDecision decision = theming.decide(received.text(), received.question());
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
                decision.themes(),
                decision.sentiment(),
                decision.decidedBy(),
                decision.themeSet(),
                1,
                clock.instant(),
                decision.review(properties.reviewBelow()),
                decision.certainty(),
                sample.takes(received.feedbackId()),
                List.of(),
                List.of(),
                null);
    }

    private static Provenance provenance(FeedbackReceived.Provenance provenance) {
        return new Provenance(provenance.source(), provenance.importId(), provenance.line());
    }
}
