package org.parentvoice.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UsedTests {

    @Test
    void dividesWhatWasUsedSinceAmongThoseThemedSince() {
        var earlier = new Used(500, Duration.ofSeconds(9));
        assertThat(new Used(2_500, Duration.ofSeconds(10)).msForOneSince(earlier)).isEqualTo(0.5);
    }
}
