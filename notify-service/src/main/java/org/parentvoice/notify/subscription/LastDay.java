package org.parentvoice.notify.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Stopped;
import org.parentvoice.notify.retention.RetentionSettings;
import org.parentvoice.notify.suppression.Suppressions;
import org.springframework.stereotype.Component;

/**
 * When an address goes by itself, as its owner is told: of the reasons there are, the first that
 * comes. Never before now: what is over goes when the job comes round.
 */
@Component
class LastDay {

    private final Suppressions suppressions;
    private final RetentionSettings retention;
    private final Clock clock;

    LastDay(Suppressions suppressions, RetentionSettings retention, Clock clock) {
        this.suppressions = suppressions;
        this.retention = retention;
        this.clock = clock;
    }

    /** Nothing while something is followed and mail reaches it. */
    Optional<Instant> of(Follower follower) {
        return Stream.concat(
                        follower.goneAt(retention.addressUnconfirmed()).stream(),
                        withoutMail(follower.id()).stream())
                .min(Comparator.naturalOrder())
                .map(this::notBeforeNow);
    }

    /** Where all is stopped now: nothing if that leaves the usual time, since mail reaches it. */
    Optional<Instant> soonAfterStop(String follower) {
        Instant usual = clock.instant().plus(retention.addressAfterLastStop());
        return withoutMail(follower).filter(it -> it.isBefore(usual)).map(this::notBeforeNow);
    }

    /** How long the last stop can be taken back: not longer than there is an address. */
    Optional<Instant> undoUntil(Follower follower) {
        return Optional.ofNullable(follower.stopped())
                .map(Stopped::until)
                .map(until -> of(follower).filter(it -> it.isBefore(until)).orElse(until));
    }

    private Optional<Instant> withoutMail(String follower) {
        return suppressions
                .of(follower)
                .map(it -> it.idleSince().plus(retention.addressWithoutMail()));
    }

    private Instant notBeforeNow(Instant day) {
        Instant now = clock.instant();
        return day.isBefore(now) ? now : day;
    }
}
