package org.parentvoice.notify.sending;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A provider that is given no more than it takes. */
record CappedProvider(MailProvider provider, RateCap cap) {

    MailProvider.Line open(BooleanSupplier goingOn) {
        MailProvider.Line line = provider.open(goingOn);
        return new MailProvider.Line() {
            @Override
            public @Nullable Reply await() {
                return cap.await(goingOn) ? line.await() : new Reply(Reply.Kind.CAPPED, null);
            }

            @Override
            public Reply send(MailProvider.Envelope mail) {
                return line.send(mail);
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }
}
