package org.parentvoice.notify.testing;

/** Reports as mail servers send them, about a mail with this Message-ID. */
public final class Reports {

    private Reports() {}

    /** RFC 3464. */
    public static String delivery(String subject, String action, String status, String messageId) {
        return """
        From: MAILER-DAEMON@mx.example.net
        To: no-reply@parentvoice.example
        Subject: %s
        Message-ID: <report@mx.example.net>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        Your message could not be delivered.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net
        Arrival-Date: Thu, 26 Nov 2026 10:00:00 +0000

        Original-Recipient: rfc822;somebody@example.net
        Final-Recipient: rfc822;somebody@example.net
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 no such person

        --b1
        Content-Type: text/rfc822-headers

        From: Forum <no-reply@parentvoice.example>
        To: somebody@example.net
        Subject: Now done
        Message-ID: %s

        --b1--
        """
                .formatted(subject, action, status, messageId);
    }

    /** Says that it has parts, and has none. */
    public static String broken(String subject) {
        return """
        From: MAILER-DAEMON@mx.example.net
        To: no-reply@parentvoice.example
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="never"

        The rest of it was lost on the way.
        """
                .formatted(subject);
    }

    /** RFC 5965. */
    public static String complaint(String subject, String messageId) {
        return """
        From: feedback@mx.example.net
        To: no-reply@parentvoice.example
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b2"

        --b2
        Content-Type: text/plain

        This is an email abuse report.

        --b2
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        User-Agent: SomeGenerator/1.0
        Version: 1

        --b2
        Content-Type: message/rfc822

        From: Forum <no-reply@parentvoice.example>
        To: somebody@example.net
        Subject: Now done
        Message-ID: %s
        Content-Type: text/plain

        It is done.

        --b2--
        """
                .formatted(subject, messageId);
    }

    /** The same report, sent on by somebody inside a mail of their own. */
    public static String wrapped(String subject, String report) {
        return """
        From: helpdesk@example.net
        To: no-reply@parentvoice.example
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        --outer
        Content-Type: text/plain

        See below.

        --outer
        Content-Type: message/rfc822

        """
                        .formatted(subject)
                + report
                + "\n--outer--\n";
    }

    /** A holiday notice that quotes our Message-ID. */
    public static String autoReply(String subject, String messageId) {
        return """
        From: somebody@example.net
        To: no-reply@parentvoice.example
        Subject: %s
        Auto-Submitted: auto-replied
        In-Reply-To: %s
        References: %s
        Content-Type: text/plain

        I am away. Status: 5.1.1 Action: failed
        """
                .formatted(subject, messageId, messageId);
    }
}
