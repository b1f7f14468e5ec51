package org.parentvoice.notify.sending;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import uk.gov.service.notify.NotificationClient;

/** Mail by GOV.UK Notify, which councils and the NHS may use without charge. */
@Component
@ConditionalOnProperty(
        name = "parentvoice.sending.provider",
        havingValue = GovukNotifyProvider.NAME)
class GovukNotifyProvider implements MailProvider {

    static final String NAME = "govuk-notify";

    private final NotificationClient client;
    private final GovukNotifyPost post;
    private final String template;
    private final @Nullable String replyTo;
    private final Duration timeout;

    GovukNotifyProvider(GovukNotifySettings settings) {
        Assert.hasText(settings.apiKey(), "parentvoice.govuk-notify.api-key is missing");
        Assert.hasText(settings.template(), "parentvoice.govuk-notify.template is missing");
        this.client =
                new NotificationClient(
                        Objects.requireNonNull(settings.apiKey()), settings.baseUrl());
        this.post = new GovukNotifyPost(client, settings.timeout());
        this.template = Objects.requireNonNull(settings.template());
        this.replyTo = settings.replyTo();
        this.timeout = settings.timeout();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Line open(BooleanSupplier goingOn) {
        return new GovukNotifyLine(client, post, template, replyTo, timeout);
    }
}
