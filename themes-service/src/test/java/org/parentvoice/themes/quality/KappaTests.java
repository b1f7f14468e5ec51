package org.parentvoice.themes.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KappaTests {

    /** J. Sim and C. C. Wright, Physical Therapy 85, 2005, pages 257 to 268, table 1. */
    @Test
    void isThePublishedOne() {
        assertThat(Kappa.of(22, 2, 4, 11)).isEqualTo(0.67, within(0.005));
    }

    @Test
    void isOneInFullAgreementAndBelowNoughtInNone() {
        assertThat(Kappa.of(5, 0, 0, 5)).isEqualTo(1.0);
        assertThat(Kappa.of(0, 5, 5, 0)).isEqualTo(-1.0);
        assertThat(Kappa.of(1, 1, 1, 1)).isEqualTo(0.0);
    }

    @Test
    void hasNoMeaningWhereNobodySaidAnythingElse() {
        assertThat(Kappa.of(0, 0, 0, 0)).isNull();
        assertThat(Kappa.of(4, 0, 0, 0)).isNull();
    }
}
