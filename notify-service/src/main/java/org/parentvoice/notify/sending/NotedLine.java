package org.parentvoice.notify.sending;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Hands over a mail only when the one before it is written down as sent: while the database is away
 * that takes its time, and what was taken may be somebody else's by then.
 */
final class NotedLine implements MailProvider.Line {

    private final MailProvider.Line line;
    private final BooleanSupplier goingOn;
    private @Nullable CompletableFuture<Void> noting;
    private boolean left;

    /**
     * @param goingOn whether more is to be sent
     */
    NotedLine(MailProvider.Line line, BooleanSupplier goingOn) {
        this.line = line;
        this.goingOn = goingOn;
    }

    /**
     * @param note done when the mail that was handed over last is written down
     */
    void noting(CompletableFuture<Void> note) {
        noting = note;
    }

    /**
     * Waits until the last mail is written down.
     *
     * @throws DataAccessException when the store does not answer
     * @throws NotNotedException when it could not be written down for any other reason
     */
    void awaitNote() {
        CompletableFuture<Void> note = noting;
        noting = null;
        if (note != null) {
            try {
                note.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof DataAccessException away
                        ? away
                        : new NotNotedException(e);
            }
        }
    }

    /** It cannot be had, and others can. */
    void leave() {
        left = true;
    }

    boolean isLeft() {
        return left;
    }

    @Override
    public @Nullable Reply await() {
        awaitNote();
        return goingOn.getAsBoolean() ? line.await() : new Reply(Reply.Kind.CAPPED, null);
    }

    @Override
    public Reply send(MailProvider.Envelope mail) {
        awaitNote();
        return line.send(mail);
    }

    @Override
    public void close() {
        line.close();
    }

    /** It is about the mail before: nothing more is to be sent over this line. */
    static final class NotNotedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotNotedException(Throwable cause) {
            super("A mail that was sent could not be written down", cause);
        }
    }
}
