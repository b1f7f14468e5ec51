package org.parentvoice.notify.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.Optional;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.letter.Letters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tries to send one delivery. */
@Component
class SendAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(SendAttempt.class);

    private final Followers followers;
    private final Letters letters;
    private final MailBuilder builder;

    SendAttempt(Followers followers, Letters letters, MailBuilder builder) {
        this.followers = followers;
        this.letters = letters;
        this.builder = builder;
    }

    /**
     * What the server said, or nothing when the follower no longer wants this mail.
     *
     * @throws DataAccessException when the store does not answer; nothing was sent then
     */
    Optional<Reply> send(Delivery delivery, Map<String, Change> changes, SmtpConnection server) {
        // Looked up now and not with the batch: who has just unsubscribed gets nothing more.
        Optional<Follower> follower = followers.find(delivery.follower());
        if (follower.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Letter> letter = letters.of(delivery, follower.get(), changes);
            if (letter.isEmpty()) {
                return Optional.empty();
            }
            var to = new InternetAddress(follower.get().email(), true);
            return Optional.of(server.send(builder.build(delivery, letter.get(), to), to));
        } catch (DataAccessException e) {
            throw e;
        } catch (MessagingException | RuntimeException e) {
            // One mail that cannot be written must not keep the others from leaving.
            LOG.error("A mail could not be put together: {}", e.getClass().getSimpleName());
            return Optional.of(new Reply(Reply.Kind.LATER, null));
        }
    }
}
