package org.parentvoice.notify.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One mail owed to one follower. Written before anything is sent and kept afterwards: its id is
 * what stops a second mail for the same reason.
 *
 * @param id what it is about and, as a keyed hash, for whom
 * @param follows why, nearest first; empty for mails about no follow in particular
 * @param change the change it tells of, or null for other kinds
 * @param wantedAt when the follower wants it
 * @param reply the mail server's last reply code, for a delivery that failed
 */
@Document("deliveries")
public record Delivery(
        @Id String id,
        DeliveryKind kind,
        String follower,
        String forum,
        List<String> follows,
        @Nullable String change,
        DeliveryState state,
        Instant owedAt,
        Instant wantedAt,
        @Nullable Instant endedAt,
        @Nullable Integer reply) {

    /** A mail about a change: one per change and follower. */
    public static Delivery ofChange(
            String change,
            String forum,
            String follower,
            List<String> follows,
            Instant now,
            Instant wantedAt) {
        return new Delivery(
                change + ":" + follower,
                DeliveryKind.CHANGE,
                follower,
                forum,
                follows,
                change,
                DeliveryState.WAITING,
                now,
                wantedAt,
                null,
                null);
    }

    /**
     * A mail about following: one per occasion.
     *
     * @param asked when it was asked for; the same instant is the same mail
     */
    public static Delivery ofLetter(
            DeliveryKind kind, String forum, String follower, List<String> follows, Instant asked) {
        return new Delivery(
                kind + ":" + follower + ":" + follows + ":" + asked.toEpochMilli(),
                kind,
                follower,
                forum,
                follows,
                null,
                DeliveryState.WAITING,
                asked,
                asked,
                null,
                null);
    }
}
