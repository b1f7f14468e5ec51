package org.parentvoice.actions.rising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherTests {

    @ParameterizedTest
    @CsvSource({
        // Fisher's lady: eight cups, four of each kind.
        "4, 4, 0, 4, 1, 70",
        "3, 4, 1, 4, 17, 70",
        "2, 4, 2, 4, 53, 70",
        // One of two is recent, and it is the only one on the theme.
        "1, 1, 0, 1, 1, 2",
        // At least none is certain; so is all that was said when nothing was before.
        "0, 9, 5, 9, 1, 1",
        "3, 3, 0, 0, 1, 1"
    })
    void itIsExact(int recent, int all, int earlier, int earlierAll, double of, double outOf) {
        assertThat(Fisher.chance(recent, all, earlier, earlierAll))
                .isCloseTo(of / outOf, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"50, 500, 500, 5000", "5, 50, 500, 5000", "900, 9000, 100, 1000"})
    void theSameShareIsNeverUnusualHoweverMuchWasSaid(
            int recent, int all, int earlier, int earlierAll) {
        assertThat(Fisher.chance(recent, all, earlier, earlierAll)).isBetween(0.45, 0.65);
    }
}
