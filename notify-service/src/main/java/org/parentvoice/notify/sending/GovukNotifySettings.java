package org.parentvoice.notify.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * GOV.UK Notify.
 *
 * @param apiKey name, service and secret, as Notify shows it once
 * @param template the email template with the placeholders {@code ((subject))} and {@code ((body))}
 * @param replyTo the id of a reply-to address, or null for the service's own
 * @param timeout after this long without an answer the call has failed
 */
@ConfigurationProperties("parentvoice.govuk-notify")
record GovukNotifySettings(
        @Nullable String apiKey,
        @DefaultValue("https://api.notifications.service.gov.uk") String baseUrl,
        @Nullable String template,
        @Nullable String replyTo,
        @DefaultValue("30s") Duration timeout) {

    @Override
    public String toString() {
        return "GovukNotifySettings[" + baseUrl + "]";
    }
}
