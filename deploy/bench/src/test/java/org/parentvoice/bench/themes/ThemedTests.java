package org.parentvoice.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThemedTests {

    private static final Set<String> PUBLISHED = Set.of("a", "b", "c", "d");
    private static final List<String> ALL = List.of("a", "b", "c", "d");

    private static Themed themed(List<String> keys, List<String> documents) {
        return new Themed(keys, new long[] {1_500, 1_600, 1_800, 2_000}, documents, 1_000);
    }

    @Test
    void countsFromTheFirstDecisionToTheLastEvent() {
        assertThat(themed(ALL, ALL).perSecond()).isEqualTo(4.0);
    }

    @Test
    void countsTheLastOnesFromTheOneBeforeThem() {
        assertThat(themed(ALL, ALL).lastPerSecond(2)).isCloseTo(5.0, within(1e-9));
    }

    @Test
    void nothingIsWrongWhenEachIsThereOnce() {
        assertThat(themed(ALL, ALL).wrong(PUBLISHED)).isEmpty();
    }

    @Test
    void tellsWhatIsMissingTwiceOrUnknown() {
        assertThat(themed(List.of("a", "b", "c", "c"), ALL).wrong(PUBLISHED))
                .containsExactly("ids on feedback.themed: 3 of 4, and 0 unknown");
        assertThat(themed(List.of("a", "b", "c", "d", "d"), ALL).wrong(PUBLISHED))
                .containsExactly("events: 5 for 4");
        assertThat(themed(ALL, List.of("a", "b", "c", "x")).wrong(PUBLISHED))
                .containsExactly("ids in the database: 3 of 4, and 1 unknown");
    }
}
