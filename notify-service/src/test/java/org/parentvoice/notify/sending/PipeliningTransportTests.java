package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.notify.testing.ScriptedMailServer;

/** Over real sockets. That it ends soon is part of it: the server has a minute for each answer. */
@Timeout(20)
class PipeliningTransportTests {

    private static final String COMMANDS =
            "MAIL FROM:<us@example.org>\r\nRCPT TO:<a@example.org>\r\nDATA\r\n";

    private final CountedSockets sockets = new CountedSockets();
    private final Session session = Session.getInstance(properties());
    private final Transport transport = PipeliningTransport.smtp(session);
    private ScriptedMailServer server = new ScriptedMailServer("none");

    @AfterEach
    void close() throws Exception {
        transport.close();
        server.close();
    }

    @Test
    void threeCommandsLeaveInOneWriteAndTheMailInAnother() throws Exception {
        connect();
        send("a@example.org");
        assertThat(sockets.written()).hasSize(2).startsWith(COMMANDS);
        assertThat(sockets.written().getLast()).contains("\r\n..hidden\r\n").endsWith("\r\n.\r\n");
        assertThat(server.messageIds()).hasSize(1);
    }

    @Test
    void oneMailAfterTheOtherOverOneConnection() throws Exception {
        connect();
        send("a@example.org");
        send("a@example.org");
        transport.close();
        await().until(() -> server.heard("QUIT") == 1);
        assertThat(server.heard("EHLO")).isOne();
        assertThat(server.together()).isEqualTo(2);
        assertThat(server.messageIds()).hasSize(2);
    }

    @Test
    void aServerThatSaysNothingOfItGetsOneCommandAtATime() throws Exception {
        server.withoutPipelining();
        connect();
        send("a@example.org");
        assertThat(sockets.written())
                .hasSize(4)
                .startsWith(
                        "MAIL FROM:<us@example.org>\r\n",
                        "RCPT TO:<a@example.org>\r\n",
                        "DATA\r\n");
        assertThat(server.messageIds()).hasSize(1);
    }

    @Test
    void severalRecipientsAreAskedForOneByOne() throws Exception {
        connect();
        send("a@example.org", "b@example.org");
        assertThat(sockets.written()).hasSize(5);
        assertThat(server.together()).isZero();
        assertThat(server.messageIds()).hasSize(1);
    }

    @Test
    void anAddressCannotSmuggleInACommand() throws Exception {
        connect();
        var two = new InternetAddress();
        two.setAddress("a@example.org>\r\nRCPT TO:<b@example.org");
        assertThatThrownBy(() -> transport.sendMessage(mail(), new Address[] {two}))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(server.heard("RCPT")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 too busy", "451 later", "550 not from you", "553 5.1.8 who?"})
    void aRefusalOfTheSenderIsAboutUs(String refusal) throws Exception {
        server.and("MAIL", refusal);
        connect();
        MessagingException failure = failure();
        assertThat(failure)
                .isInstanceOfSatisfying(
                        SMTPSendFailedException.class,
                        it -> {
                            assertThat(it.getCommand()).isEqualTo("MAIL FROM:<us@example.org>");
                            assertThat(it).hasMessageContaining(refusal);
                            assertThat(refusal).startsWith(it.getReturnCode() + " ");
                        });
        assertThat(Replies.of(failure).kind()).isEqualTo(Reply.Kind.LATER);
        assertLeftInGoodOrder();
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 nobody, 503 no recipients, NO_MAILBOX, 550",
        "550 relay, 554 5.5.1 no valid recipients, REFUSED, 550",
        "451 later, 503 no recipients, LATER, 451",
        "452 full, 421 closing, LATER, 452"
    })
    void aRefusalOfTheRecipientIsReadAsEver(
            String refusal, String answerToData, Reply.Kind kind, int code) throws Exception {
        server.and("RCPT", refusal).and("DATA", answerToData);
        connect();
        assertThat(Replies.of(failure())).isEqualTo(new Reply(kind, code));
        assertThat(server.heard("RSET")).isOne();
        // The conversation is where it would be: another mail may follow.
        send("a@example.org");
        assertThat(server.messageIds()).hasSize(1);
    }

    /** RFC 2920, 3.1: a server may wait for a mail all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT"})
    void aServerThatWaitsForARefusedMailGetsNothing(String command) throws Exception {
        server.and("RCPT", "250 fine").and(command, "550 no").and("DATA", "354 go on");
        connect();
        failure();
        transport.close();
        await().until(() -> server.heard("gone") == 1);
        assertThat(sockets.written()).containsExactly(COMMANDS);
        assertThat(server.messageIds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"452 no room, LATER, 452", "503 what?, LATER, 503", "554 no, REFUSED, 554"})
    void aRefusalOfDataIsReadAsEver(String refusal, Reply.Kind kind, int code) throws Exception {
        server.and("DATA", refusal);
        connect();
        assertThat(Replies.of(failure())).isEqualTo(new Reply(kind, code));
        assertLeftInGoodOrder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void aConnectionLostBetweenTheAnswersMayHoldNextTime(String command) throws Exception {
        server.and(command, ScriptedMailServer.HANGS_UP);
        connect();
        assertThat(Replies.of(failure()).kind()).isEqualTo(Reply.Kind.LATER);
        assertThat(transport.isConnected()).isFalse();
        connect();
        send("a@example.org");
        assertThat(server.messageIds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void aServerThatForgetsAnAnswerIsLeft(String command) throws Exception {
        session.getProperties().setProperty("mail.smtp.timeout", "300");
        server.and(command, ScriptedMailServer.FALLS_SILENT);
        connect();
        assertThat(Replies.of(failure()).kind()).isEqualTo(Reply.Kind.LATER);
        assertThat(transport.isConnected()).isFalse();
        assertThat(sockets.written()).containsExactly(COMMANDS);
    }

    @Test
    void whatItSaidBeforeItFellSilentCounts() throws Exception {
        session.getProperties().setProperty("mail.smtp.timeout", "300");
        server.and("RCPT", "550 5.1.1 nobody").and("DATA", ScriptedMailServer.FALLS_SILENT);
        connect();
        assertThat(Replies.of(failure())).isEqualTo(new Reply(Reply.Kind.NO_MAILBOX, 550));
        transport.close();
        assertThat(sockets.written()).containsExactly(COMMANDS);
    }

    @Test
    void anAnswerThatMakesNoSenseEndsIt() throws Exception {
        server.and("RCPT", "550 5.1.1 nobody").and("DATA", "what?");
        connect();
        assertThat(Replies.of(failure())).isEqualTo(new Reply(Reply.Kind.NO_MAILBOX, 550));
        transport.close();
        assertThat(sockets.written()).containsExactly(COMMANDS);
    }

    private void assertLeftInGoodOrder() throws MessagingException {
        transport.close();
        await().until(() -> server.heard("QUIT") == 1);
        assertThat(server.messageIds()).isEmpty();
    }

    private MessagingException failure() {
        return catchThrowableOfType(MessagingException.class, () -> send("a@example.org"));
    }

    private void connect() throws MessagingException {
        transport.connect("127.0.0.1", server.port(), null, null);
    }

    private void send(String... addresses) throws MessagingException {
        transport.sendMessage(mail(), InternetAddress.parse(String.join(",", addresses)));
    }

    private MimeMessage mail() throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom("us@example.org");
        mail.setSubject("Now done");
        mail.setText("It began.\n.hidden\n");
        mail.saveChanges();
        return mail;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.timeout", "60000");
        properties.setProperty("mail.smtp.writetimeout", "60000");
        return properties;
    }
}
