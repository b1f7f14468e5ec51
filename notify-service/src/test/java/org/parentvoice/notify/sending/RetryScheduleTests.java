package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTests {

    @Test
    void waitsLongerEachTimeAndEnds() {
        var schedule = new RetrySchedule(List.of(Duration.ofMinutes(1), Duration.ofDays(2)));
        assertThat(schedule.next(1, Instant.EPOCH)).hasValue(Instant.EPOCH.plusSeconds(60));
        assertThat(schedule.next(2, Instant.EPOCH)).hasValue(Instant.EPOCH.plusSeconds(172_800));
        assertThat(schedule.next(3, Instant.EPOCH)).isEmpty();
    }
}
