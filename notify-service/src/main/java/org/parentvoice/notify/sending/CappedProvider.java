package org.parentvoice.notify.sending;

import java.util.function.BooleanSupplier;

/** A provider that is given no more than it takes. */
record CappedProvider(MailProvider provider, RateCap cap) {

    MailProvider.Line open(BooleanSupplier goingOn) {
        MailProvider.Line line = provider.open(goingOn);
        return new MailProvider.Line() {
            @Override
            public Reply send(MailProvider.Envelope mail) {
                return cap.await(goingOn) ? line.send(mail) : new Reply(Reply.Kind.CAPPED, null);
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }
}
