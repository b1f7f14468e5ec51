package org.parentvoice.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class PageHelpTests {

    private final PageHelp help = new PageHelp(new Assets(new DefaultResourceLoader()));

    @Test
    void aDayIsWrittenOut() {
        assertThat(help.day(LocalDate.of(2026, 11, 3))).isEqualTo("3 November 2026");
        assertThat(help.month(YearMonth.of(2026, 6))).isEqualTo("June 2026");
    }

    @Test
    void anInstantIsShownInLondon() {
        Instant lateInJune = Instant.parse("2026-06-30T23:30:00Z");
        assertThat(help.day(lateInJune)).isEqualTo("1 July 2026");
        assertThat(help.month(lateInJune)).isEqualTo("July 2026");
        assertThat(help.time(lateInJune)).isEqualTo("1 July 2026 at 12:30am");
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(help.day(null)).isEmpty();
        assertThat(help.month(null)).isEmpty();
        assertThat(help.time(null)).isEmpty();
    }
}
