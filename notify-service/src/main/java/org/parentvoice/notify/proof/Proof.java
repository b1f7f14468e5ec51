package org.parentvoice.notify.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.outbox.OutboxEntry;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How many were told of a change. Numbers alone: nothing here says who.
 *
 * @param id the change
 * @param reports how often it was said
 * @param at when it was counted last
 * @param complete whether no mail waits any more
 * @param outbox what waits for the broker
 */
@Document("proofs")
record Proof(
        @Id String id,
        String commitment,
        String forum,
        int told,
        int failed,
        int waiting,
        int reports,
        Instant at,
        boolean complete,
        @Nullable List<OutboxEntry> outbox) {}
