package org.parentvoice.notify.delivery;

import java.util.List;
import org.parentvoice.notify.follower.Frequency;

/**
 * One change that a mail tells of.
 *
 * @param follows why, nearest first
 * @param frequency how soon the follower wanted to hear
 */
public record Told(String change, List<String> follows, Frequency frequency) {

    /** The same for this change and follower at all times: it is owed once. */
    String owedTo(String follower) {
        return change + ":" + follower;
    }
}
