package org.parentvoice.notify.subscription;

import java.util.List;
import org.parentvoice.notify.follower.Frequency;

/** A frequency as people choose it. */
record FrequencyChoice(String word, String label, String hint) {

    static final List<FrequencyChoice> ALL =
            List.of(
                    new FrequencyChoice(
                            Frequency.IMMEDIATE.word(),
                            "As soon as it happens",
                            "Several changes in a short time come in one email"),
                    new FrequencyChoice(
                            Frequency.DAILY.word(),
                            "Once a day",
                            "At 7 in the morning, with all the news since the day before"),
                    new FrequencyChoice(
                            Frequency.WEEKLY.word(),
                            "Once a week",
                            "On Monday at 7 in the morning, with all the news of the week"));

    static FrequencyChoice of(Frequency frequency) {
        return ALL.stream()
                .filter(choice -> choice.word().equals(frequency.word()))
                .findFirst()
                .orElseThrow();
    }
}
