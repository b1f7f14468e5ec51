package org.parentvoice.notify.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.timing.Timing.QuietHours;

/** A frequency as people choose it. */
record FrequencyChoice(String word, String label, String hint) {

    /** What there is to choose from. */
    static List<FrequencyChoice> all(Optional<QuietHours> quiet) {
        return Arrays.stream(Frequency.values())
                .map(each -> new FrequencyChoice(each.word(), label(each), hint(each, quiet)))
                .toList();
    }

    static String label(Frequency frequency) {
        return switch (frequency) {
            case IMMEDIATE -> "As soon as it happens";
            case DAILY -> "Once a day";
            case WEEKLY -> "Once a week";
        };
    }

    private static String hint(Frequency frequency, Optional<QuietHours> quiet) {
        return switch (frequency) {
            case IMMEDIATE ->
                    "Several changes in a short time come in one email."
                            + quiet.map(
                                            it ->
                                                    " Nothing comes between "
                                                            + it.from()
                                                            + " and "
                                                            + it.to()
                                                            + ", unless you ask us to.")
                                    .orElse("");
            case DAILY -> "At 7 in the morning, with all the news since the day before.";
            case WEEKLY -> "On Monday at 7 in the morning, with all the news of the week.";
        };
    }
}
