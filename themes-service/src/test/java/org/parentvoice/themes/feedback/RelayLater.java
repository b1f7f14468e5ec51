package org.parentvoice.themes.feedback;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;

/** A relay in a time to come: it finds the notes that a killed process left. */
public final class RelayLater {

    private RelayLater() {}

    /** Works off every note that is there. */
    public static void workOff(Unpublished unpublished, FeedbackPublisher publisher, Clock later) {
        Instant now = later.instant();
        var relay = new UnpublishedRelay(unpublished, publisher, later, new SimpleMeterRegistry());
        relay.start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> unpublished.before(now.minusSeconds(30)).isEmpty());
        } finally {
            relay.stop();
        }
    }
}
