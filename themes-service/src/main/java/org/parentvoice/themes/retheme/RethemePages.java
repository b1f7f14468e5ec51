package org.parentvoice.themes.retheme;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.config.ThemesProperties;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackPublisher;
import org.parentvoice.themes.feedback.FeedbackState;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.feedback.MachineDecision;
import org.parentvoice.themes.feedback.MachineDecisions;
import org.parentvoice.themes.feedback.Unpublished;
import org.parentvoice.themes.forumset.Themings;
import org.springframework.stereotype.Component;

/**
 * Looks again at one page of feedback.
 *
 * <p>Before anything is changed a note is made for each piece, and removed when its state is in the
 * log. Killed in between, the relay of {@link Unpublished} publishes what was changed, and whoever
 * goes on with the page finds those pieces as they should be and changes the rest.
 */
@Component
class RethemePages {

    private final Themings themings;
    private final Feedbacks feedbacks;
    private final MachineDecisions decisions;
    private final Unpublished unpublished;
    private final FeedbackPublisher publisher;
    private final ThemesProperties properties;
    private final Clock clock;

    RethemePages(
            Themings themings,
            Feedbacks feedbacks,
            MachineDecisions decisions,
            Unpublished unpublished,
            FeedbackPublisher publisher,
            ThemesProperties properties,
            Clock clock) {
        this.themings = themings;
        this.feedbacks = feedbacks;
        this.decisions = decisions;
        this.unpublished = unpublished;
        this.publisher = publisher;
        this.properties = properties;
        this.clock = clock;
    }

    /** A page and what the machine says of it now; nothing was changed yet. */
    record Plan(List<Feedback> page, Map<String, MachineDecision> changes) {}

    Plan plan(List<Feedback> page) {
        var changes = new LinkedHashMap<String, MachineDecision>();
        for (Feedback each : page) {
            if (!each.decidedBy().fromPerson()) {
                MachineDecision now =
                        themings.of(each.forum()).decide(each.text(), each.question());
                if (!now.holds(each)) {
                    changes.put(each.id(), now);
                } else {
                    review(each, now);
                }
            }
        }
        return new Plan(page, changes);
    }

    /**
     * Changes what is to be changed and publishes it.
     *
     * @param changedBefore what this run was about to change when it was cut short
     * @throws org.parentvoice.kit.events.BrokerUnavailableException when the broker is away; what
     *     was changed is noted, and published later
     */
    PageResult carryOut(Plan plan, Set<String> changedBefore) {
        List<Unpublished.Note> notes = unpublished.noteAll(plan.changes().keySet());
        int changed = 0;
        int unchanged = 0;
        int keptHuman = 0;
        var refused = new LinkedHashMap<String, MachineDecision>();
        for (Feedback each : plan.page()) {
            MachineDecision decision = plan.changes().get(each.id());
            if (decision != null) {
                if (replace(each, decision)) {
                    changed++;
                } else {
                    refused.put(each.id(), decision);
                }
            } else if (each.decidedBy().fromPerson()) {
                keptHuman++;
            } else if (changedBefore.contains(each.id())) {
                changed++;
            } else {
                unchanged++;
            }
        }
        // Refused ones too: the note may have taken the place of a correction's.
        publisher.publishCurrent(plan.changes().keySet());
        unpublished.removeAll(notes);
        int gone = 0;
        Map<String, FeedbackState> now =
                refused.isEmpty() ? Map.of() : feedbacks.states(refused.keySet());
        for (var each : refused.entrySet()) {
            if (!(now.get(each.getKey()) instanceof Feedback feedback)) {
                gone++;
            } else if (feedback.decidedBy().fromPerson()) {
                keptHuman++;
            } else if (each.getValue().holds(feedback)) {
                // Another worker of this run was quicker: it had been stopped and went on at once.
                changed++;
            } else {
                unchanged++;
            }
        }
        return new PageResult(changed, unchanged, keptHuman, gone);
    }

    private boolean replace(Feedback before, MachineDecision decision) {
        return decisions.replace(
                before, decision, decision.review(properties.reviewBelow()), clock.instant());
    }

    private void review(Feedback feedback, MachineDecision now) {
        @Nullable String review = now.review(properties.reviewBelow());
        Double certainty = feedback.certainty();
        if (!Objects.equals(review, feedback.review())
                || certainty == null
                || certainty != now.certainty()) {
            decisions.review(feedback, review, now.certainty());
        }
    }
}
