package org.parentvoice.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTests {

    private static final Map<String, Integer> VOICES = Map.of("transport", 2);
    private static final List<String> TWO = List.of("a", "b");

    @Test
    void eachOnceIsRight() {
        assertThat(new Counts(TWO, TWO, 2, VOICES, VOICES).wrong(2, TWO)).isEmpty();
    }

    @Test
    void oneTalliedTwiceIsWrong() {
        var counts = new Counts(TWO, TWO, 3, Map.of("transport", 3), VOICES);
        assertThat(counts.wrong(2, TWO))
                .hasSize(2)
                .contains("pieces of feedback in the tally: 3, should be 2");
    }

    @Test
    void oneMissingIsWrong() {
        var counts = new Counts(TWO, TWO, 2, VOICES, VOICES);
        assertThat(counts.wrong(3, List.of("a", "b", "c")))
                .contains("accepted pieces of feedback that are missing: 1, should be 0");
    }

    @Test
    void aDocumentTwiceIsWrong() {
        var counts = new Counts(List.of("a", "a"), TWO, 2, VOICES, VOICES);
        assertThat(counts.wrong(2, List.of("a")))
                .contains("different pieces of themed feedback: 1, should be 2");
    }
}
