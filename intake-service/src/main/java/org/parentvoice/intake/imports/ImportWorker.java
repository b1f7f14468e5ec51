package org.parentvoice.intake.imports;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parentvoice.intake.feedback.Feedback;
import org.parentvoice.intake.feedback.FeedbackLog;
import org.parentvoice.intake.submit.Intake;
import org.parentvoice.intake.view.FeedbackViews;
import org.parentvoice.intake.view.KnownFeedback;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.parentvoice.kit.loop.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Publishes the rows of imports, part by part, and goes on where it or another was stopped. A part
 * that went out just before a kill goes out again under the same ids, which does no harm.
 */
@Component
class ImportWorker extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Imports imports;
    private final FeedbackViews views;
    private final FeedbackLog log;
    private final Intake intake;

    ImportWorker(Imports imports, FeedbackViews views, FeedbackLog log, Intake intake) {
        super("import-worker", EVERY);
        this.imports = imports;
        this.views = views;
        this.log = log;
        this.intake = intake;
    }

    @Override
    protected boolean turn() {
        return workOnOne();
    }

    /** Works on one import; false when there is none, or it has to wait for a part that is away. */
    private boolean workOnOne() {
        try {
            Optional<Import> leased = imports.lease();
            leased.ifPresent(this::workOn);
            return leased.isPresent();
        } catch (BrokerUnavailableException | DataAccessException | MongoException e) {
            LOG.warn("Imports wait: {}", e.getClass().getSimpleName());
            return false;
        } catch (RuntimeException e) {
            LOG.error("Imports wait", e);
            return false;
        }
    }

    private void workOn(Import leased) {
        if (leased.state().equals(Import.STORING)) {
            imports.failed(
                    leased,
                    "We were cut off while taking the file. Please send it again: nothing will be"
                            + " taken twice.");
            return;
        }
        for (int chunk = leased.next(); chunk < leased.chunks(); chunk++) {
            if (!publish(leased, chunk)) {
                return;
            }
        }
        imports.done(leased);
    }

    /**
     * Rows that are in our view already came with another file, unless it was this one, before a
     * kill: those count as accepted.
     */
    private boolean publish(Import leased, int chunk) {
        List<Feedback> rows = imports.rows(leased.id(), chunk);
        Map<String, KnownFeedback> known =
                views.known(rows.stream().map(Feedback::feedbackId).toList()).stream()
                        .collect(Collectors.toMap(KnownFeedback::id, Function.identity()));
        log.received(rows.stream().filter(row -> !known.containsKey(row.feedbackId())).toList());
        int duplicates =
                (int)
                        known.values().stream()
                                .filter(each -> !leased.id().equals(each.importId()))
                                .count();
        int accepted = rows.size() - duplicates;
        boolean ours = imports.chunkDone(leased.id(), chunk, accepted, duplicates);
        if (ours) {
            intake.received(leased.forum(), accepted);
        }
        return ours;
    }
}
