package org.parentvoice.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromqlNamesTests {

    @Test
    void findsMetricsOnBothSidesOfAnOperator() {
        assertThat(
                        PromqlNames.in(
                                """
                                (max by (job) (oldest_seconds) > 600)
                                and on (job) (sum by (job) (lag) >= sum by (job) (lag offset 10m))
                                """))
                .containsExactlyInAnyOrder("oldest_seconds", "lag");
    }

    @Test
    void doesNotTakeLabelsRangesAndFunctionsForMetrics() {
        assertThat(
                        PromqlNames.in(
                                """
                                histogram_quantile(0.95, sum by (le, stage)
                                  (rate(latency_bucket{stage="themed", forum=~"$forum"}[5m])))
                                """))
                .containsExactly("latency_bucket");
    }

    @Test
    void readsWordsOfTheLanguageInAnyCase() {
        assertThat(PromqlNames.in("up == 1 unless Inferno > -Inf OR infos != NaN"))
                .containsExactlyInAnyOrder("up", "Inferno", "infos");
    }

    @Test
    void findsAMisspeltName() {
        assertThat(PromqlNames.in("absent(parent_voice_lag) or up == bool 1"))
                .containsExactlyInAnyOrder("parent_voice_lag", "up");
    }
}
