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
     * @throws DataAccessException when the store does not answer; nothing was sent then
     */
    Optional<Tried> send(
            Delivery delivery,
            RoundFollowers followers,
            RoundSuppressions suppressed,
            Map<String, Change> changes,
            MailProvider.Line server) {
        try {
            Recipient before = recipient(delivery, followers, suppressed);
            Plan plan = plan(delivery, before, changes);
            if (plan.mail() == null) {
                return plan.instead();
            }
            Delivery wanted = plan.mail().delivery();
            Reply unable = server.await();
            if (unable != null) {
                return Optional.of(new Tried(wanted, unable));
            }
            // Who left, or changed their mind, while we waited for the server.
            Recipient now = recipient(delivery, followers, suppressed);
            Plan last = now.equals(before) ? plan : plan(delivery, now, changes);
            return last.mail() == null
                    ? last.instead()
                    : Optional.of(new Tried(last.mail().delivery(), server.send(last.mail())));
        } catch (DataAccessException | NotedLine.NotNotedException e) {
            throw e;
        } catch (RuntimeException e) {
            // One mail that cannot be written must not keep the others from leaving.
            LOG.error("A mail could not be put together: {}", e.getClass().getSimpleName());
            return Optional.of(Tried.of(delivery, Reply.Kind.LATER));
        }
    }

    /**
     * Whom it would go to.
     *
     * @param follower null when they have left
     * @param suppression why this address gets no mail, or null
     */
    private record Recipient(@Nullable Follower follower, @Nullable Suppression suppression) {}

    /**
     * What to do.
     *
     * @param mail to be sent, or null
     * @param instead what comes of it without a mail: nothing when it is no longer wanted
     */
    private record Plan(MailProvider.@Nullable Envelope mail, Optional<Tried> instead) {}

    private static Recipient recipient(
            Delivery delivery, RoundFollowers followers, RoundSuppressions suppressed) {
        return new Recipient(followers.of(delivery), suppressed.of(delivery.follower()));
    }

    private Plan plan(Delivery delivery, Recipient recipient, Map<String, Change> changes) {
        Follower follower = recipient.follower();
        Suppression suppression = recipient.suppression();
        if (follower == null) {
            return new Plan(null, Optional.empty());
        }
        if (suppression != null && !mayAskAgain(delivery, suppression)) {
            return new Plan(null, Optional.of(Tried.of(delivery, Reply.Kind.SUPPRESSED)));
        }
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
                .map(it -> new Plan(it, Optional.empty()))
                .orElseGet(() -> new Plan(null, Optional.empty()));
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
