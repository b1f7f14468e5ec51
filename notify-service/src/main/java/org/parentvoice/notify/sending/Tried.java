package org.parentvoice.notify.sending;

import org.parentvoice.notify.delivery.Delivery;

/**
 * What became of an attempt.
 *
 * @param delivery what was sent: it tells only of what is still wanted
 */
record Tried(Delivery delivery, Reply reply) {

    static Tried of(Delivery delivery, Reply.Kind kind) {
        return new Tried(delivery, new Reply(kind, null));
    }
}
