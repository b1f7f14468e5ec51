package org.parentvoice.actions.telling;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * How many families were told of one change. The numbers are exact: outside the forum they are
 * shown as {@link TellingView} only.
 *
 * @param id the change, which is the entry in the commitment's history
 * @param told emails that arrived, as far as is known
 * @param failed emails that never will
 * @param waiting emails that are still to be sent
 * @param at when it was counted, to the millisecond
 */
public record Telling(
        @Id String id,
        String commitment,
        String forum,
        int told,
        int failed,
        int waiting,
        Instant at) {

    static final String COLLECTION = "tellings";
}
