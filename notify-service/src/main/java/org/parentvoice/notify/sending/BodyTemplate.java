package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail's body in text and HTML (RFC 2046, 5.1.4), encoded as quoted-printable (RFC 2045, 6.7)
 * apart from gaps for what is different in each mail. An encoding may end a line anywhere by a soft
 * break: with one on both sides, what goes into a gap can be encoded by itself.
 */
final class BodyTemplate {

    private static final String ENCODING = "quoted-printable";

    /** Room is left for one more character, as three, and the sign of a soft break: 76 in all. */
    private static final int FULL_LINE = 72;

    private static final byte[] EQUALS = "=3D".getBytes(US_ASCII);
    private static final byte[] SOFT_BREAK = "=\r\n".getBytes(ISO_8859_1);

    private final String contentType;

    /** What is between the gaps: one more than there are gaps. */
    private final List<byte[]> fixed;

    private final List<Gap> gaps;

    private BodyTemplate(String contentType, List<byte[]> fixed, List<Gap> gaps) {
        this.contentType = contentType;
        this.fixed = fixed;
        this.gaps = gaps;
    }

    /**
     * @param number which of the values goes here
     */
    private record Gap(boolean html, int number) {}

    /**
     * @param gaps what stands in both where values go
     */
    static BodyTemplate of(String plain, String html, List<String> gaps)
            throws MessagingException, IOException {
        String mark = "gap-" + UUID.randomUUID() + "-";
        var multipart =
                new MimeMultipart(
                        "alternative",
                        part("plain", encoded(plain, gaps, mark + "p")),
                        part("html", encoded(html, gaps, mark + "h")));
        var bytes = new ByteArrayOutputStream();
        multipart.writeTo(bytes);
        return split(multipart.getContentType(), bytes.toString(ISO_8859_1), mark);
    }

    /**
     * The whole body.
     *
     * @param plain a value for each gap in the text
     * @param html the same for the HTML, with its special characters escaped
     */
    MailBody with(List<String> plain, List<String> html) throws MessagingException, IOException {
        List<byte[]> encodedPlain = encoded(plain);
        List<byte[]> encodedHtml = html.equals(plain) ? encodedPlain : encoded(html);
        var bytes = new ByteArrayOutputStream(length(encodedPlain, encodedHtml));
        bytes.writeBytes(fixed.getFirst());
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            bytes.writeBytes((gap.html() ? encodedHtml : encodedPlain).get(gap.number()));
            bytes.writeBytes(fixed.get(i + 1));
        }
        return new MailBody(contentType, bytes.toByteArray());
    }

    private int length(List<byte[]> plain, List<byte[]> html) {
        int length = fixed.stream().mapToInt(each -> each.length).sum();
        for (Gap gap : gaps) {
            length += (gap.html() ? html : plain).get(gap.number()).length;
        }
        return length;
    }

    private static BodyTemplate split(String contentType, String body, String mark) {
        Matcher marks = Pattern.compile(Pattern.quote(mark) + "([ph])(\\d+);").matcher(body);
        var fixed = new ArrayList<byte[]>();
        var gaps = new ArrayList<Gap>();
        int from = 0;
        while (marks.find()) {
            fixed.add(body.substring(from, marks.start()).getBytes(ISO_8859_1));
            gaps.add(new Gap(marks.group(1).equals("h"), Integer.parseInt(marks.group(2))));
            from = marks.end();
        }
        fixed.add(body.substring(from).getBytes(ISO_8859_1));
        return new BodyTemplate(contentType, fixed, gaps);
    }

    private static MimeBodyPart part(String subtype, byte[] encoded) throws MessagingException {
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", "text/" + subtype + "; charset=UTF-8");
        headers.setHeader("Content-Transfer-Encoding", ENCODING);
        return new MimeBodyPart(headers, encoded);
    }

    /** Encoded, with marks where the gaps are. */
    private static byte[] encoded(String text, List<String> gaps, String mark)
            throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        int from = 0;
        int at = next(text, gaps, from);
        while (at >= 0) {
            int number = startingAt(text, gaps, at);
            bytes.writeBytes(encoded(text.substring(from, at)));
            bytes.writeBytes(SOFT_BREAK);
            bytes.writeBytes((mark + number + ";").getBytes(ISO_8859_1));
            bytes.writeBytes(SOFT_BREAK);
            from = at + gaps.get(number).length();
            at = next(text, gaps, from);
        }
        bytes.writeBytes(encoded(text.substring(from)));
        return bytes.toByteArray();
    }

    private static int next(String text, List<String> gaps, int from) {
        return gaps.stream()
                .mapToInt(gap -> text.indexOf(gap, from))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    private static int startingAt(String text, List<String> gaps, int at) {
        int number = 0;
        while (!text.startsWith(gaps.get(number), at)) {
            number++;
        }
        return number;
    }

    private static List<byte[]> encoded(List<String> texts) throws MessagingException, IOException {
        var all = new ArrayList<byte[]>(texts.size());
        for (String text : texts) {
            all.add(isVisible(text) ? encodedQuickly(text) : encoded(text));
        }
        return all;
    }

    private static boolean isVisible(String text) {
        return text.chars().allMatch(each -> each > ' ' && each <= '~');
    }

    /** A link, as there are some in each mail: the library's streams take a character at a time. */
    private static byte[] encodedQuickly(String visible) {
        var bytes = new ByteArrayOutputStream(2 * visible.length());
        int inLine = 0;
        for (byte each : visible.getBytes(US_ASCII)) {
            if (inLine > FULL_LINE) {
                bytes.writeBytes(SOFT_BREAK);
                inLine = 0;
            }
            if (each == '=') {
                bytes.writeBytes(EQUALS);
                inLine += EQUALS.length;
            } else {
                bytes.write(each);
                inLine++;
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] encoded(String text) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream(2 * text.length());
        try (OutputStream encoder = MimeUtility.encode(bytes, ENCODING)) {
            encoder.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
