package org.parentvoice.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void aGoalIsMetFromTheRightSide() {
        assertThat(Limit.goal("goal", 10).compare(10.1)).isEqualTo("missed");
        assertThat(Limit.goal("goal", 10).compare(10)).isEqualTo("met");
        assertThat(Limit.goalOrMore("goal", 8_000).compare(7_999)).isEqualTo("missed");
        assertThat(Limit.goalOrMore("goal", 8_000).compare(8_000)).isEqualTo("met");
    }

    @Test
    void setsEachFigureBesideItsLimit() {
        String table =
                Table.of(
                        List.of(
                                new Figure("one JVM", "ready", 7.25, "s", Limit.goal("goal", 10)),
                                new Figure("one JVM", "memory", 712, "MB", Limit.goal("goal", 700)),
                                new Figure("processes", "limit: producer", 1_100, "/s", null),
                                new Figure(
                                        "processes",
                                        "posts",
                                        275,
                                        "/s",
                                        Limit.atMost("producer", 1_100)),
                                new Figure(
                                        "processes", "p50", 15, "ms", Limit.atLeast("ack", 1.5))));
        assertThat(table)
                .isEqualTo(
                        """
                        where      what               figure  limit
                        one JVM    ready              7.25 s  goal 10 s          met
                                   memory             712 MB  goal 700 MB        missed
                        processes  limit: producer  1,100 /s
                                   posts              275 /s  producer 1,100 /s  25.0 %
                                   p50                 15 ms  ack 1.50 ms        10.0 times
                        """);
    }
}
