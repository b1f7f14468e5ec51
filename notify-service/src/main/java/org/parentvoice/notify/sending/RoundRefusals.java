package org.parentvoice.notify.sending;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.parentvoice.notify.delivery.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was not taken in a round. A refusal that is said to be for good is believed at the end of
 * it: where each of several people is refused and nobody's mail is taken, the fault is ours or the
 * server's, and nobody's mail is to end by it.
 */
final class RoundRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(RoundRefusals.class);

    /** So many different people do not lose their mailboxes in one round. */
    static final int SEVERAL = 5;

    private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();
    private final AtomicInteger accepted = new AtomicInteger();

    record Refused(Delivery delivery, Reply reply) {}

    void count(Delivery delivery, Reply reply) {
        switch (reply.kind()) {
            case ACCEPTED -> accepted.incrementAndGet();
            case LATER, AWAY -> count(reply);
            case REFUSED, NO_MAILBOX -> {
                count(reply);
                refused.add(new Refused(delivery, reply));
            }
            case SUPPRESSED, CAPPED -> {
                // These were not offered to anybody.
            }
        }
    }

    private void count(Reply reply) {
        String kind = reply.kind().name();
        counts.merge(reply.code() == null ? kind : kind + " " + reply.code(), 1, Integer::sum);
    }

    /** Refused for good, as it was said. */
    Collection<Refused> all() {
        return refused;
    }

    boolean areOurFault() {
        return accepted.get() == 0
                && refused.stream().map(each -> each.delivery().follower()).distinct().count()
                        >= SEVERAL;
    }

    /** Numbers alone: what the server wrote may quote the address. */
    void log() {
        if (areOurFault()) {
            LOG.warn(
                    "Mails that were not taken, by kind and code: {}; nobody's was, so all are"
                            + " tried again later and no address is given up",
                    counts);
        } else if (!counts.isEmpty()) {
            LOG.warn("Mails that were not taken, by kind and code: {}", counts);
        }
    }
}
