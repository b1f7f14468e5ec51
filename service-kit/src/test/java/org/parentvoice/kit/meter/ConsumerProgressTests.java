package org.parentvoice.kit.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.topic.TopicsProperties;

class ConsumerProgressTests {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConsumerProgress progress =
            new ConsumerProgress(
                    new GroupOffsets(
                            Map.of(),
                            "sample",
                            new TopicsProperties(1, (short) 1, Map.of(), List.of())),
                    "sample",
                    meters,
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tellsTheAgeOfTheOldest() {
        progress.publish(
                List.of(new TopicProgress("said", 2, NOW.minusSeconds(90).toEpochMilli(), 0)));
        assertThat(meters.get("parentvoice.oldest.unprocessed").gauge().value()).isEqualTo(90);
    }

    @Test
    void nothingWaitsThatIsZero() {
        progress.publish(List.of(new TopicProgress("said", 0, null, 0)));
        assertThat(meters.get("parentvoice.oldest.unprocessed").gauge().value()).isZero();
    }

    @Test
    void anAgeThatIsNotKnownIsAbsentWhileTheLagIsThere() {
        progress.publish(
                List.of(
                        new TopicProgress("said", 5, null, 0),
                        new TopicProgress("other", 0, null, 0)));
        assertThat(meters.find("parentvoice.oldest.unprocessed").gauges())
                .extracting(gauge -> gauge.getId().getTag("topic"))
                .containsExactly("other");
        assertThat(meters.find("parentvoice.consumer.lag").tag("topic", "said").gauge())
                .isNotNull()
                .extracting(Gauge::value)
                .isEqualTo(5.0);
    }
}
