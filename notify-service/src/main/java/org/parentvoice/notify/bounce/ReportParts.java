package org.parentvoice.notify.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the parts of a report, however deep they lie in what was forwarded. */
final class ReportParts {

    /** What is deeper was made to hurt. */
    private static final int DEEPEST = 8;

    private final List<InternetHeaders> delivery = new ArrayList<>();
    private final List<InternetHeaders> feedback = new ArrayList<>();
    private final List<String> originals = new ArrayList<>();

    static ReportParts in(Part message) throws MessagingException, IOException {
        var parts = new ReportParts();
        parts.look(message, 0);
        return parts;
    }

    /** Groups of fields of {@code message/delivery-status}: of the message, then per recipient. */
    List<InternetHeaders> delivery() {
        return delivery;
    }

    /** Groups of fields of {@code message/feedback-report}. */
    List<InternetHeaders> feedback() {
        return feedback;
    }

    /** Message-IDs of the mails that came back with it. */
    List<String> originals() {
        return originals;
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("message/delivery-status")
                || part.isMimeType("message/global-delivery-status")) {
            groups(part, delivery);
        } else if (part.isMimeType("message/feedback-report")) {
            groups(part, feedback);
        } else if (part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/rfc822-headers")) {
            try (InputStream in = part.getInputStream()) {
                original(new InternetHeaders(in));
            }
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("message/global")) {
            try (InputStream in = part.getInputStream()) {
                var inner = new MimeMessage(null, in);
                String[] ids = inner.getHeader("Message-ID");
                if (ids != null) {
                    originals.addAll(List.of(ids));
                }
                look(inner, depth + 1);
            }
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart all) {
            for (int i = 0; i < all.getCount(); i++) {
                BodyPart each = all.getBodyPart(i);
                look(each, depth + 1);
            }
        }
    }

    private static void groups(Part part, List<InternetHeaders> into)
            throws MessagingException, IOException {
        try (var in = new BufferedInputStream(part.getInputStream())) {
            while (in.available() > 0) {
                var group = new InternetHeaders(in);
                List<Header> fields = Collections.list(group.getAllHeaders());
                if (!fields.isEmpty()) {
                    into.add(group);
                }
            }
        }
    }

    private void original(InternetHeaders headers) {
        String[] ids = headers.getHeader("Message-ID");
        if (ids != null) {
            originals.addAll(List.of(ids));
        }
    }
}
