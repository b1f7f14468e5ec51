package org.parentvoice.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.letter.LateNote;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.letter.Letters;
import org.parentvoice.notify.suppression.Suppression;
import org.parentvoice.notify.suppression.Suppressions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tries to send one delivery. */
@Component
class SendAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(SendAttempt.class);

    /** News older than this says so. */
    private static final Duration FRESH = Duration.ofDays(3);

    private final Letters letters;
    private final Suppressions suppressions;
    private final Clock clock;

    SendAttempt(Letters letters, Suppressions suppressions, Clock clock) {
        this.letters = letters;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /**
     * What the server said and to what, or nothing when the follower no longer wants this mail.
     *
     * @param follower as they were a moment ago, or null when they have left
     * @param suppression why this address gets no mail, or null
     * @throws DataAccessException when the store does not answer; nothing was sent then
     */
    Optional<Tried> send(
            Delivery delivery,
            @Nullable Follower follower,
            @Nullable Suppression suppression,
            Map<String, Change> changes,
            MailProvider.Line server) {
        if (follower == null) {
            return Optional.empty();
        }
        if (suppression != null && !mayAskAgain(delivery, suppression)) {
            return Optional.of(Tried.of(delivery, Reply.Kind.SUPPRESSED));
        }
        try {
            Delivery wanted = letters.wanted(delivery, follower);
            Optional<Letter> letter =
                    suppression == null
                            ? letters.of(wanted, follower, changes)
                            : letters.confirmation(delivery, follower);
            return letter.map(it -> dated(it, wanted, changes))
                    .map(
                            it ->
                                    new MailProvider.Envelope(
                                            wanted,
                                            it,
                                            follower.email(),
                                            delivery.place().perhapsSent()))
                    .map(mail -> new Tried(wanted, server.send(mail)));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            // One mail that cannot be written must not keep the others from leaving.
            LOG.error("A mail could not be put together: {}", e.getClass().getSimpleName());
            return Optional.of(Tried.of(delivery, Reply.Kind.LATER));
        }
    }

    /** Somebody asked to follow with an address that did not work: perhaps it does by now. */
    private boolean mayAskAgain(Delivery delivery, Suppression suppression) {
        boolean asked =
                delivery.kind() == DeliveryKind.CONFIRM || delivery.kind() == DeliveryKind.ALREADY;
        return asked && suppressions.mayAskAgain(suppression, delivery.id(), clock.instant());
    }

    /** Late is what leaves long after it was wanted: a weekly mail of old news is not. */
    private Letter dated(Letter letter, Delivery delivery, Map<String, Change> changes) {
        boolean late = delivery.wantedAt().plus(FRESH).isBefore(clock.instant());
        if (!late || delivery.kind() != DeliveryKind.CHANGE) {
            return letter;
        }
        List<Instant> happened =
                delivery.changes().stream()
                        .map(changes::get)
                        .filter(Objects::nonNull)
                        .map(Change::happenedAt)
                        .sorted()
                        .toList();
        return LateNote.on(letter, happened);
    }
}
