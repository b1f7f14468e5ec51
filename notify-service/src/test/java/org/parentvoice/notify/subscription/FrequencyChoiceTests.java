package org.parentvoice.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.timing.Timing.QuietHours;

class FrequencyChoiceTests {

    @Test
    void quietHoursAreSaidWhereThereAreSome() {
        var quiet = FrequencyChoice.all(Optional.of(new QuietHours("10pm", "6:30am")));
        assertThat(quiet)
                .extracting(FrequencyChoice::hint)
                .filteredOn(hint -> hint.contains("between 10pm and 6:30am"))
                .containsExactly(quiet.getFirst().hint());
        List<FrequencyChoice> none = FrequencyChoice.all(Optional.empty());
        assertThat(none)
                .extracting(FrequencyChoice::word)
                .containsExactly("immediate", "daily", "weekly");
        assertThat(none.getFirst().hint())
                .isEqualTo("Several changes in a short time come in one email.");
    }
}
