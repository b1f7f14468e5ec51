package org.parentvoice.local.mail;

import java.time.Instant;
import java.util.Map;

/**
 * A mail as {@code /dev/inbox.json} gives it.
 *
 * @param headers the last one of each name, without {@code Delivered-To}
 * @param text the plain part, empty when there is none
 * @param html the HTML part, empty when there is none
 */
public record ReceivedMail(
        String id,
        String to,
        String subject,
        Map<String, String> headers,
        String text,
        String html,
        Instant receivedAt) {}
