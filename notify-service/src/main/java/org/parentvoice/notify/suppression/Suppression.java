package org.parentvoice.notify.suppression;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One address that gets no mail.
 *
 * @param id keyed hash of the address, the same as its follower's; stays when the follower is
 *     erased
 * @param status the server's code, such as {@code 550} or {@code 5.1.1}
 * @param askedAt when the last mail was let through that asks whether the address works by now
 * @param askedBy the delivery that was let through; its repeats are too
 */
@Document("suppressions")
public record Suppression(
        @Id String id,
        Reason reason,
        Instant since,
        @Nullable String status,
        @Nullable Instant askedAt,
        @Nullable String askedBy) {

    /**
     * Since when nothing was heard of this address. Somebody may have asked again: then it may be
     * about to work.
     */
    public Instant idleSince() {
        return askedAt == null || askedAt.isBefore(since) ? since : askedAt;
    }
}
