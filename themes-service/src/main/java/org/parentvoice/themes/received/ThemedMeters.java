package org.parentvoice.themes.received;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.meter.StageLatency;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.springframework.stereotype.Component;

/** Counts what was themed, once each, when it is in the log; a repetition is not counted. */
@Component
class ThemedMeters {

    private static final String UNKNOWN_FORUM = "other";

    private final MeterRegistry meters;
    private final Forums forums;
    private final DistributionSummary confidence;
    private final StageLatency latency;

    /** Decided and not published yet: the broker may be away for hours. Forum by feedback id. */
    private final Map<String, String> open = new ConcurrentHashMap<>();

    ThemedMeters(MeterRegistry meters, Forums forums, Clock clock) {
        this.meters = meters;
        this.forums = forums;
        this.latency = new StageLatency(meters, clock, "themed");
        this.confidence =
                DistributionSummary.builder("parentvoice.themes.confidence")
                        .description("Confidence in the surest theme; 0 where none was found")
                        .serviceLevelObjectives(0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1)
                        .register(meters);
    }

    void decided(Feedback feedback) {
        open.put(feedback.id(), feedback.forum());
        confidence.record(
                feedback.themes().stream().mapToDouble(FeedbackTheme::confidence).max().orElse(0));
    }

    void published(Collection<String> ids, Map<String, @Nullable Instant> times) {
        for (String id : ids) {
            String forum = open.remove(id);
            if (forum != null) {
                String label = forums.find(forum).isPresent() ? forum : UNKNOWN_FORUM;
                meters.counter("parentvoice.feedback.themed", "forum", label).increment();
                latency.done(times.get(id));
            }
        }
    }
}
