package org.parentvoice.notify.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.DeliveryState;
import org.parentvoice.notify.delivery.Sent;
import org.parentvoice.notify.sending.SendMeters.Outcome;
import org.parentvoice.notify.suppression.Reason;

/**
 * One batch, worked on by several connections. How a mail ended is written down right after the
 * server took it, and before the same connection hands over another.
 */
final class SendRound {

    private static final int LAST_PART = 4;

    private final String lease;
    private final Map<String, Change> changes;
    private final Queue<Delivery> waiting;
    private final Set<String> inHand;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final RoundTools tools;
    private final Noter noter;
    private final BooleanSupplier goingOn;
    private final BooleanSupplier running;
    private final AtomicInteger untilFew;

    /** Connections with something in hand. */
    private final AtomicInteger working = new AtomicInteger();

    private final Runnable fewLeft;
    private final RoundFollowers followers;
    private final RoundSuppressions suppressed;
    private final RoundRefusals refusals = new RoundRefusals();
    private volatile boolean serverAway;
    private volatile boolean answered;
    private volatile boolean isOurs = true;

    /**
     * @param noter writes down what was sent
     * @param goingOn whether more is to be sent
     * @param running whether what was sent can still be written down
     * @param fewLeft told once when the last of it are on their way
     */
    SendRound(
            List<Delivery> batch,
            Map<String, Change> changes,
            RoundTools tools,
            Noter noter,
            BooleanSupplier goingOn,
            BooleanSupplier running,
            Runnable fewLeft) {
        this.lease = Objects.requireNonNull(batch.getFirst().place().lease());
        this.changes = changes;
        this.waiting = new ConcurrentLinkedQueue<>(batch);
        this.inHand = ConcurrentHashMap.newKeySet();
        batch.forEach(each -> inHand.add(each.id()));
        this.tools = tools;
        this.noter = noter;
        this.goingOn = goingOn;
        this.running = running;
        this.untilFew = new AtomicInteger(batch.size() - batch.size() / LAST_PART);
        this.fewLeft = fewLeft;
        this.followers = new RoundFollowers(tools.followers(), tools.clock(), waiting);
        this.suppressed = new RoundSuppressions(tools.suppressions(), tools.clock(), batch);
    }

    /** Under which this batch was taken. */
    String lease() {
        return lease;
    }

    /** What was taken and has not ended: at the end, what was not tried. */
    Set<String> inHand() {
        return Set.copyOf(inHand);
    }

    /** Somebody else has what is left: nothing more of it is to be sent from here. */
    void lost() {
        isOurs = false;
    }

    Set<String> told() {
        return told;
    }

    /**
     * Works until nothing is left, or the service stops.
     *
     * @return false when this connection could not be had while others could: many servers take
     *     only so many at a time
     */
    boolean work(MailProvider.Line server) {
        Delivery next = next();
        if (next == null) {
            return true;
        }
        var line = new NotedLine(server, this::goesOn);
        working.incrementAndGet();
        try {
            while (next != null && deliver(next, line)) {
                next = next();
            }
            return !line.isLeft();
        } finally {
            if (!line.isLeft()) {
                working.decrementAndGet();
            }
            // What is not written down yet must not be given back with the rest.
            line.awaitNote();
        }
    }

    /**
     * Leaves what it has in hand to those who are still at work, or to the next round when the
     * server answers others; false when it answers nobody.
     */
    private boolean leave(Delivery delivery, NotedLine line) {
        boolean others = answered;
        boolean last = working.getAndUpdate(lines -> others || lines > 1 ? lines - 1 : lines) == 1;
        if (last && !others) {
            return false;
        }
        line.leave();
        waiting.add(delivery);
        return true;
    }

    /** Whether the server has said anything about a mail. */
    boolean isAnswered() {
        return answered;
    }

    private @Nullable Delivery next() {
        Delivery next = goesOn() ? waiting.poll() : null;
        if (next != null && untilFew.decrementAndGet() == 0) {
            fewLeft.run();
        }
        return next;
    }

    private boolean goesOn() {
        return goingOn.getAsBoolean() && isOurs;
    }

    /** When all connections are done: says what was not taken, and whose fault that is. */
    void finish() {
        refusals.log();
        boolean ours = refusals.areOurFault();
        for (RoundRefusals.Refused each : refusals.all()) {
            Reply reply = each.reply();
            if (ours) {
                later(each.delivery(), reply.code());
            } else {
                if (reply.kind() == Reply.Kind.NO_MAILBOX) {
                    suppress(each.delivery(), reply.code());
                }
                end(each.delivery(), DeliveryState.FAILED, Outcome.FAILED, reply.code());
            }
        }
    }

    /** False when it was not tried, and the rest is not to be tried either. */
    private boolean deliver(Delivery delivery, NotedLine server) {
        Optional<Tried> tried =
                serverAway
                        ? Optional.of(Tried.of(delivery, Reply.Kind.AWAY))
                        : tools.attempt().send(delivery, followers, suppressed, changes, server);
        if (tried.isEmpty()) {
            end(delivery, DeliveryState.CANCELLED, Outcome.CANCELLED, null);
            return true;
        }
        Reply reply = tried.get().reply();
        refusals.count(delivery, reply);
        if (reply.kind() == Reply.Kind.ACCEPTED || reply.code() != null) {
            answered = true;
        }
        switch (reply.kind()) {
            case ACCEPTED -> server.noting(accepted(delivery, tried.get().delivery()));
            case REFUSED, NO_MAILBOX -> {
                // Believed at the end of the round, when it is seen how the others fared.
            }
            case SUPPRESSED -> end(delivery, DeliveryState.SUPPRESSED, Outcome.SUPPRESSED, null);
            case CAPPED -> {
                return false;
            }
            case AWAY -> {
                if (!serverAway && leave(delivery, server)) {
                    return false;
                }
                serverAway = true;
                later(delivery, reply.code());
            }
            case LATER -> later(delivery, reply.code());
        }
        return true;
    }

    /** It stays in hand until that is written down. */
    private CompletableFuture<Void> accepted(Delivery delivery, Delivery sent) {
        return noter.note(
                new Sent(delivery, sent.told(), clock().instant()),
                () -> {
                    ended(delivery, Outcome.SENT);
                    told(sent);
                    if (delivery.kind() == DeliveryKind.CHANGE
                            && !delivery.wantedAt().isAfter(delivery.owedAt())) {
                        sent.changes().stream()
                                .map(changes::get)
                                .filter(Objects::nonNull)
                                .forEach(change -> tools.meters().told(change.happenedAt()));
                    }
                });
    }

    private void suppress(Delivery delivery, @Nullable Integer code) {
        String status = code == null ? null : String.valueOf(code);
        tools.store(
                () ->
                        tools.suppressions()
                                .add(
                                        delivery.follower(),
                                        Reason.REFUSED,
                                        status,
                                        clock().instant()),
                running);
    }

    private void later(Delivery delivery, @Nullable Integer code) {
        int attempts = delivery.place().attempts() + 1;
        Instant now = clock().instant();
        Optional<Instant> next = tools.schedule().next(attempts, now);
        if (next.isEmpty()) {
            end(delivery, DeliveryState.FAILED, Outcome.FAILED, code);
            return;
        }
        inHand.remove(delivery.id());
        tools.store(() -> tools.queue().again(delivery.id(), attempts, next.get()), running);
        tools.meters().count(Outcome.RETRY);
    }

    private void end(
            Delivery delivery, DeliveryState state, Outcome outcome, @Nullable Integer code) {
        tools.store(
                () -> tools.deliveries().ended(delivery.id(), state, code, clock().instant()),
                running);
        ended(delivery, outcome);
    }

    private void ended(Delivery delivery, Outcome outcome) {
        tools.meters().count(outcome);
        inHand.remove(delivery.id());
    }

    private void told(Delivery delivery) {
        told.addAll(delivery.changes());
    }

    private Clock clock() {
        return tools.clock();
    }
}
