package org.parentvoice.local.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Takes a stored mail apart. */
final class MailReader {

    private static final String DELIVERED_TO = "Delivered-To";
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    static ReceivedMail read(String id, Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var message = new MimeMessage(SESSION, in);
            return new ReceivedMail(
                    id,
                    Objects.requireNonNullElse(message.getHeader(DELIVERED_TO, null), ""),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    headers(message),
                    firstPart(message, "text/plain"),
                    firstPart(message, "text/html"),
                    MailIds.receivedAt(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(file + " is not a mail", e));
        }
    }

    private static Map<String, String> headers(MimeMessage message)
            throws MessagingException, IOException {
        var headers = new LinkedHashMap<String, String>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            if (!header.getName().equalsIgnoreCase(DELIVERED_TO)) {
                var value = MimeUtility.unfold(header.getValue());
                headers.put(header.getName(), MimeUtility.decodeText(value));
            }
        }
        return headers;
    }

    private static String firstPart(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = firstPart(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
