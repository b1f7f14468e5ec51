package org.parentvoice.themes.learning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether candidates are trained by themselves; an operator can always ask for one
 * @param afterCorrections so many corrections since the last training are worth another
 * @param atMostEvery time between two trainings that nobody asked for
 * @param timeout after which a training is given up
 * @param heapMegabytes of the training process
 * @param mostCorrections that a candidate learns from, the newest
 * @param modelsKept models whose files are kept, the newest, beside the one in force and the two
 *     that were in force before it
 */
@ConfigurationProperties("parentvoice.themes.learning")
record LearningProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("50") int afterCorrections,
        @DefaultValue("24h") Duration atMostEvery,
        @DefaultValue("30m") Duration timeout,
        @DefaultValue("512") int heapMegabytes,
        @DefaultValue("5000") int mostCorrections,
        @DefaultValue("4") int modelsKept) {}
