package org.parentvoice.notify.sending;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.letter.Letter;

/** Whoever carries our mails. Which one is a matter of configuration. */
interface MailProvider {

    /** What it is called in the configuration. */
    String name();

    /**
     * A line of its own for each worker.
     *
     * @param goingOn whether waiting for anything still makes sense
     */
    Line open(BooleanSupplier goingOn);

    /** Used by one thread at a time, again and again. */
    interface Line extends AutoCloseable {

        /**
         * Waits until a mail can be handed over without further waiting.
         *
         * @return why that will not be soon, or null
         */
        default @Nullable Reply await() {
            return null;
        }

        /** Hands over one mail. Failures are replies too. */
        Reply send(Envelope mail);

        @Override
        void close();
    }

    /**
     * One mail, and where it goes.
     *
     * @param perhapsSent whether somebody may have handed it over before and died of it
     */
    record Envelope(Delivery delivery, Letter letter, String to, boolean perhapsSent) {

        /** Without the address: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Envelope[" + delivery.id() + "]";
        }
    }
}
