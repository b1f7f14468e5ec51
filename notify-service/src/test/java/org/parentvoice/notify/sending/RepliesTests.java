package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;

class RepliesTests {

    @Test
    void aRecipientTheServerWillNeverTakeIsRefused() throws Exception {
        var recipient =
                new SMTPAddressFailedException(new InternetAddress("a@b.org"), "RCPT", 550, "no");
        assertThat(Replies.of(failed("DATA", 503, recipient)))
                .isEqualTo(new Reply(Reply.Kind.REFUSED, 550));
    }

    @Test
    void aFullMailboxMayHaveRoomLater() {
        assertThat(Replies.of(failed("RCPT", 452, null)))
                .isEqualTo(new Reply(Reply.Kind.LATER, 452));
    }

    @Test
    void aMailTheServerWillNeverTakeIsRefused() {
        assertThat(Replies.of(failed(".", 554, null)))
                .isEqualTo(new Reply(Reply.Kind.REFUSED, 554));
    }

    @Test
    void whatIsAboutUsIsNoReasonToGiveUpOnTheFollower() {
        assertThat(Replies.of(failed("MAIL FROM:<us@example.org>", 530, null)).kind())
                .isEqualTo(Reply.Kind.LATER);
    }

    @Test
    void aLineThatBreaksMayHoldNextTime() {
        assertThat(Replies.of(new MessagingException("lost", new IOException())))
                .isEqualTo(new Reply(Reply.Kind.LATER, null));
    }

    private static SMTPSendFailedException failed(
            String command, int code, @org.jspecify.annotations.Nullable Exception next) {
        var none = new Address[0];
        return new SMTPSendFailedException(command, code, "said so", next, none, none, none);
    }
}
