package org.parentvoice.kit.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code parentvoice_stage_latency_seconds}: from when something happened ({@code ce_time}) to when
 * this stage was done with it.
 */
public final class StageLatency {

    private final Timer timer;
    private final Clock clock;

    /**
     * @param stage received, themed, tallied or notified
     */
    public StageLatency(MeterRegistry meters, Clock clock, String stage) {
        this.clock = clock;
        this.timer =
                Timer.builder("parentvoice.stage.latency")
                        .description("From when it happened to when this stage was done with it")
                        .tag("stage", stage)
                        .serviceLevelObjectives(
                                Duration.ofMillis(50),
                                Duration.ofMillis(100),
                                Duration.ofMillis(250),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(1),
                                Duration.ofMillis(2_500),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(30),
                                Duration.ofHours(1))
                        .register(meters);
    }

    /** Notes one that is done; one without a time is not counted. */
    public void done(@Nullable Instant happened) {
        if (happened != null) {
            Duration taken = Duration.between(happened, clock.instant());
            timer.record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }
}
