package org.parentvoice.notify.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports: of delivery (RFC 3464) and of complaints (RFC 5965). What has neither part is
 * somebody's letter, a holiday notice or junk, and none of our business.
 */
final class ReportReader {

    private static final Pattern MAIL_ID = Pattern.compile("<([A-Za-z0-9_-]{20,100})@[^>]+>");

    private static final Pattern STATUS =
            Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** RFC 3463: the mail system, the message, the policy. None of them is about the mailbox. */
    private static final Set<String> NOT_THE_MAILBOX = Set.of("3", "6", "7");

    private ReportReader() {}

    /** The report, or nothing when this is none, or is about no mail that could be ours. */
    static Optional<Report> read(Part message) throws MessagingException, IOException {
        ReportParts parts = ReportParts.in(message);
        Optional<String> mailId = mailId(parts);
        if (mailId.isEmpty()) {
            return Optional.empty();
        }
        return parts.feedback().isEmpty()
                ? delivery(parts, mailId.get())
                : complaint(parts, mailId.get());
    }

    private static Optional<Report> complaint(ReportParts parts, String mailId) {
        String type = field(parts.feedback(), "Feedback-Type");
        // RFC 6430: "not-spam" takes a complaint back.
        return type == null || type.toLowerCase(Locale.ROOT).equals("not-spam")
                ? Optional.empty()
                : Optional.of(new Report(Report.Kind.COMPLAINT, mailId, null));
    }

    private static Optional<Report> delivery(ReportParts parts, String mailId) {
        String action = field(parts.delivery(), "Action");
        String status = field(parts.delivery(), "Status");
        if (action == null) {
            return Optional.empty();
        }
        Matcher code = STATUS.matcher(status == null ? "" : status);
        boolean known = code.find();
        String plain = known ? code.group() : null;
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "failed" -> Optional.of(new Report(failed(known ? code : null), mailId, plain));
            case "delayed" -> Optional.of(new Report(Report.Kind.TEMPORARY, mailId, plain));
            default -> Optional.empty();
        };
    }

    private static Report.Kind failed(@Nullable Matcher code) {
        if (code == null || !code.group(1).equals("5")) {
            return Report.Kind.TEMPORARY;
        }
        boolean full = code.group(2).equals("2") && code.group(3).equals("2");
        if (full) {
            return Report.Kind.TEMPORARY;
        }
        return NOT_THE_MAILBOX.contains(code.group(2))
                ? Report.Kind.REJECTED
                : Report.Kind.PERMANENT;
    }

    private static Optional<String> mailId(ReportParts parts) {
        var all = new ArrayList<>(parts.originals());
        all.addAll(fields(parts.delivery(), "X-Original-Message-ID"));
        all.addAll(fields(parts.delivery(), "Original-Message-ID"));
        all.addAll(fields(parts.feedback(), "X-Original-Message-ID"));
        return all.stream()
                .map(MAIL_ID::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .findFirst();
    }

    private static @Nullable String field(List<InternetHeaders> groups, String name) {
        return fields(groups, name).stream().findFirst().map(String::strip).orElse(null);
    }

    private static List<String> fields(List<InternetHeaders> groups, String name) {
        return groups.stream()
                .map(group -> group.getHeader(name, null))
                .filter(Objects::nonNull)
                .toList();
    }
}
