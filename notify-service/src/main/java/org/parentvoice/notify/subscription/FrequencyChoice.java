package org.parentvoice.notify.subscription;

import java.util.List;
import org.parentvoice.notify.follower.Frequency;

/** A frequency as people choose it: what really happens, for there are no digests yet. */
record FrequencyChoice(String word, String label) {

    static final List<FrequencyChoice> ALL =
            List.of(
                    new FrequencyChoice(Frequency.IMMEDIATE.word(), "As soon as it happens"),
                    new FrequencyChoice(Frequency.DAILY.word(), "At 7 the next morning"),
                    new FrequencyChoice(Frequency.WEEKLY.word(), "On Monday at 7 in the morning"));
}
