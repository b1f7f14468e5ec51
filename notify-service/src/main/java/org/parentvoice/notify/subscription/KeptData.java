package org.parentvoice.notify.subscription;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept about one person, in words.
 *
 * @param emailKeptUntil when the address goes by itself; null while something is followed and mail
 *     reaches it
 * @param reference how the person is named in our records, instead of by the address
 */
record KeptData(
        @Nullable String email,
        @Nullable Instant emailKeptUntil,
        String reference,
        List<Followed> follows,
        @Nullable Instant pausedSince,
        @Nullable Instant pausedUntil,
        boolean emailsAtNight,
        List<Followed> lastStopped,
        @Nullable Instant lastStoppedKeptUntil,
        @Nullable Instant newLinkAskedAt,
        @Nullable Instant lastOrNextNewsAt,
        @Nullable Stopped noEmails,
        List<Sent> emails,
        List<Said> answers) {

    record Followed(String what, String howOften, Instant askedAt, @Nullable Instant confirmedAt) {}

    /**
     * Why and since when nothing is sent to this address. Kept when the address itself is erased.
     *
     * @param code the mail server's, such as {@code 5.1.1}, or null
     */
    record Stopped(String why, Instant since, @Nullable String code) {}

    /**
     * @param about what it is about, a line each
     * @param state waiting, sent, failed, cancelled or not sent
     */
    record Sent(
            String kind,
            List<String> about,
            String state,
            Instant begunAt,
            @Nullable Instant endedAt) {}

    record Said(String about, String answer) {}
}
