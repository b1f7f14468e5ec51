package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTests {

    @Test
    void aRecipientTheServerDoesNotKnowGetsNothingMore() throws Exception {
        var recipient =
                new SMTPAddressFailedException(
                        new InternetAddress("a@b.org"), "RCPT", 550, "550 5.1.1 no");
        assertThat(Replies.of(failed("DATA", 503, recipient)))
                .isEqualTo(new Reply(Reply.Kind.NO_MAILBOX, 550));
    }

    @ParameterizedTest
    @CsvSource({
        "550,550 5.1.1 no such person,NO_MAILBOX",
        "550,5.1.10 null MX,NO_MAILBOX",
        "554,554 5.2.1 disabled,NO_MAILBOX",
        "550,550 5.2.0 mailbox,NO_MAILBOX",
        "550,550 relay not permitted,REFUSED",
        "550,550 5.0.0 no,REFUSED",
        "550,550 5.1.7 sender is no address,REFUSED",
        "550,550 5.1.8 sender's domain is not known,REFUSED",
        "551,551 not local,REFUSED",
        "553,553 not in the list of hosts,REFUSED",
        "552,552 5.2.3 too long,REFUSED",
        "550,550 5.7.1 taken for spam,REFUSED",
        "552,552 5.2.2 full,REFUSED",
        "554,554 no,REFUSED",
        "503,503 5.5.1 bad sequence of commands,LATER",
        "450,450 4.2.1 later,LATER",
        "452,452 full,LATER"
    })
    void onlyWhatIsAboutTheMailboxEndsItsMail(int code, String text, Reply.Kind kind)
            throws Exception {
        var recipient =
                new SMTPAddressFailedException(new InternetAddress("a@b.org"), "RCPT", code, text);
        assertThat(Replies.of(failed("DATA", 503, recipient))).isEqualTo(new Reply(kind, code));
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
    void aConversationThatWentWrongMayGoWellNextTime() {
        assertThat(Replies.of(failed("DATA", 503, null)))
                .isEqualTo(new Reply(Reply.Kind.LATER, 503));
    }

    @Test
    void aLineThatBreaksMayHoldNextTime() {
        assertThat(Replies.of(new MessagingException("lost", new IOException())))
                .isEqualTo(new Reply(Reply.Kind.LATER, null));
    }

    private static SMTPSendFailedException failed(
            String command, int code, @Nullable Exception next) {
        var none = new Address[0];
        return new SMTPSendFailedException(command, code, "said so", next, none, none, none);
    }
}
