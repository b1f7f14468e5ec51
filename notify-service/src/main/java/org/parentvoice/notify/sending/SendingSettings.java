package org.parentvoice.notify.sending;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param from the address mails come from
 * @param provider who carries them: {@code smtp} or {@code govuk-notify}
 * @param caps provider to as much as it may be given
 * @param connections to the mail server, kept open
 * @param pipelining whether a mail's first three commands leave at once, where the mail server says
 *     that it can take that (RFC 2920)
 * @param batch how many deliveries to take at a time
 * @param lease after this long without a sign of life another sender may take them
 * @param lookEvery how long to wait when there is nothing to do
 * @param retryAfter how long to wait after each attempt that failed; after the last it has failed
 *     for good
 */
@ConfigurationProperties("parentvoice.sending")
record SendingSettings(
        String from,
        @DefaultValue(SmtpProvider.NAME) String provider,
        @DefaultValue Map<String, Caps> caps,
        @DefaultValue("4") int connections,
        @DefaultValue("true") boolean pipelining,
        @DefaultValue("200") int batch,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("1s") Duration lookEvery,
        List<Duration> retryAfter) {}
