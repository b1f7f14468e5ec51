package org.parentvoice.notify.delivery;

import java.util.Arrays;
import java.util.List;

/** What a mail is for. */
public enum DeliveryKind {
    /** Commitments moved. */
    CHANGE(1),
    /** Has it changed for your family? */
    QUESTION(2),
    /** Please confirm that it was you who asked to follow. */
    CONFIRM(0),
    /** You follow this already. */
    ALREADY(0),
    /** The link to your page. */
    MANAGE(0);

    static final List<Integer> PRIORITIES =
            Arrays.stream(values()).map(DeliveryKind::priority).distinct().sorted().toList();

    private final int priority;

    DeliveryKind(int priority) {
        this.priority = priority;
    }

    /** Lower goes first: somebody who waits for a link is not put behind ten thousand others. */
    int priority() {
        return priority;
    }
}
