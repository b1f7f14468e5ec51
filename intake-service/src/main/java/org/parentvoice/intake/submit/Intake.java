package org.parentvoice.intake.submit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parentvoice.intake.feedback.Feedback;
import org.parentvoice.intake.feedback.FeedbackLog;
import org.parentvoice.intake.feedback.FeedbackRules;
import org.parentvoice.intake.feedback.NewFeedback;
import org.parentvoice.intake.feedback.Provenance;
import org.parentvoice.intake.safeguarding.Safeguarding;
import org.parentvoice.intake.safeguarding.Screen;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.springframework.stereotype.Component;

/** Takes feedback in: redacted and in the log, or kept for a person to read, when it returns. */
@Component
public class Intake {

    private final FeedbackLog log;
    private final Safeguarding safeguarding;
    private final Screen screen = new Screen();
    private final MeterRegistry meters;
    private final Clock clock;

    Intake(FeedbackLog log, Safeguarding safeguarding, MeterRegistry meters, Clock clock) {
        this.log = log;
        this.safeguarding = safeguarding;
        this.meters = meters;
        this.clock = clock;
    }

    /** One thing to take in, under the id it is to have. */
    public record Item(String id, NewFeedback said, Provenance provenance) {}

    /** What is wrong with it; nothing when it may come in. */
    public List<FieldProblem> check(NewFeedback said) {
        return FeedbackRules.check(said, LocalDate.ofInstant(clock.instant(), Feedback.ZONE));
    }

    /** Whether a person has to read it before it is published. */
    public boolean needsPerson(NewFeedback said) {
        return screen.needsPerson(said.text());
    }

    /** Takes one in. See {@link #take(String, List)}. */
    public void take(String forum, Item item) {
        take(forum, List.of(item));
    }

    /**
     * Takes in what was checked before. To take in the same ids again does no harm.
     *
     * @throws org.parentvoice.kit.events.BrokerUnavailableException when not all of it is in the
     *     log
     * @throws org.springframework.dao.DataAccessResourceFailureException when it has to be kept for
     *     a person and the database is away
     */
    public void take(String forum, List<Item> items) {
        Instant now = clock.instant();
        var toPublish = new ArrayList<Feedback>(items.size());
        for (Item item : items) {
            Feedback feedback = Feedback.of(item.id(), forum, item.said(), item.provenance(), now);
            if (needsPerson(item.said())) {
                safeguarding.hold(feedback, item.said().text());
            } else {
                toPublish.add(feedback);
            }
        }
        log.received(toPublish);
        received(forum, items.size());
    }

    /** Counts what came in. */
    public void received(String forum, int count) {
        meters.counter("parentvoice.feedback.received", "forum", forum).increment(count);
    }

    /** Counts what could not come in. */
    public void rejected(String reason, int count) {
        meters.counter("parentvoice.feedback.rejected", "reason", reason).increment(count);
    }
}
