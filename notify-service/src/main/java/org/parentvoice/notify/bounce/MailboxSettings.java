package org.parentvoice.notify.bounce;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that reports come to: the one of the sender's address. Without a host none is read.
 *
 * @param protocol {@code imaps}, or {@code imap} for one on the same machine
 * @param every how often to look
 */
@ConfigurationProperties("parentvoice.bounces")
record MailboxSettings(
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("imaps") String protocol,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration every) {

    @Override
    public String toString() {
        return "MailboxSettings[" + host + ":" + port + "]";
    }
}
