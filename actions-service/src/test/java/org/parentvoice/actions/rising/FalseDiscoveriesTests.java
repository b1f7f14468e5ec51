package org.parentvoice.actions.rising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTests {

    /** The example of the article: 15 tests, of which four pass. */
    private static final List<Double> ARTICLE =
            List.of(
                    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
                    0.4262, 0.5719, 0.6528, 0.7590, 1.0000);

    @Test
    void itPicksWhatTheArticlePicks() {
        var chances = new HashMap<Integer, Double>();
        for (int i = 0; i < ARTICLE.size(); i++) {
            chances.put(i, ARTICLE.get(i));
        }
        assertThat(FalseDiscoveries.picked(chances, 0.05)).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void oneThatPassesTakesTheSmallerOnesAlong() {
        // 0.04 is too much for the first of two, yet the second is within its limit.
        assertThat(FalseDiscoveries.picked(Map.of("a", 0.04, "b", 0.05), 0.05))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(FalseDiscoveries.picked(Map.of("a", 0.04, "b", 0.06), 0.05)).isEmpty();
        assertThat(FalseDiscoveries.picked(Map.<String, Double>of(), 0.05)).isEmpty();
    }
}
