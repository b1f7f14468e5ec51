package org.parentvoice.bench.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends mails of that length with the same library over as many connections, and does nothing else:
 * no database, no letter to write, nobody to look up.
 */
final class BareSender {

    private static final String LINE = "One line of a mail that says what has changed.\r\n";

    private final int port;
    private final int connections;
    private final long mailBytes;

    BareSender(int port, int connections, long mailBytes) {
        this.port = port;
        this.connections = connections;
        this.mailBytes = mailBytes;
    }

    /**
     * @param args port, connections, length of a mail in bytes, mails to warm up with, mails
     */
    public static void main(String[] args) throws Exception {
        var sender =
                new BareSender(
                        Integer.parseInt(args[0]),
                        Integer.parseInt(args[1]),
                        Long.parseLong(args[2]));
        sender.send(Integer.parseInt(args[3]));
        System.out.println(BareProcess.WARM);
        System.in.read();
        sender.send(Integer.parseInt(args[4]));
        System.out.println(BareProcess.SENT);
    }

    private void send(int mails) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            work.add(() -> send(next, mails));
        }
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (Future<Integer> each : threads.invokeAll(work)) {
                each.get();
            }
        }
    }

    private Integer send(AtomicInteger next, int mails) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        int sent = 0;
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            for (int i = next.getAndIncrement(); i < mails; i = next.getAndIncrement()) {
                var to = new InternetAddress("p" + i + "@example.org");
                transport.sendMessage(mail(session, to), new Address[] {to});
                sent++;
            }
        }
        return sent;
    }

    private MimeMessage mail(Session session, InternetAddress to) throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("no-reply@parentvoice.example"));
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject("Now done: something", UTF_8.name());
        mail.setSentDate(Date.from(Instant.now()));
        // Two parts share the length, apart from about a thousand characters of headers.
        int lines = (int) Math.max(1, (mailBytes - 1_000) / 2 / LINE.length());
        var plain = new MimeBodyPart();
        plain.setText(LINE.repeat(lines), UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(LINE.repeat(lines), UTF_8.name(), "html");
        mail.setContent(new MimeMultipart("alternative", plain, html));
        mail.saveChanges();
        return mail;
    }
}
