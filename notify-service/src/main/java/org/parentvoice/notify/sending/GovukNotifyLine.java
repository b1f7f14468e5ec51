package org.parentvoice.notify.sending;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** Hands mails to GOV.UK Notify. The reference is the delivery's id, and says what was sent. */
final class GovukNotifyLine implements MailProvider.Line {

    private static final Logger LOG = LoggerFactory.getLogger(GovukNotifyLine.class);

    /** The client has no time-out of its own, and its look-ups cannot be interrupted. */
    private static final Executor THREADS =
            call -> Thread.ofVirtual().name("govuk-notify").start(call);

    private final NotificationClient client;
    private final GovukNotifyPost post;
    private final String template;
    private final @Nullable String replyTo;
    private final Duration timeout;

    GovukNotifyLine(
            NotificationClient client,
            GovukNotifyPost post,
            String template,
            @Nullable String replyTo,
            Duration timeout) {
        this.client = client;
        this.post = post;
        this.template = template;
        this.replyTo = replyTo;
        this.timeout = timeout;
    }

    @Override
    public Reply send(MailProvider.Envelope mail) {
        CompletableFuture<Reply> call = CompletableFuture.supplyAsync(() -> call(mail), THREADS);
        try {
            return call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("GOV.UK Notify does not answer");
            return new Reply(Reply.Kind.LATER, null);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            LOG.error("A mail could not be put together: {}", cause.getClass().getSimpleName());
            return new Reply(Reply.Kind.LATER, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(Reply.Kind.LATER, null);
        }
    }

    private Reply call(MailProvider.Envelope mail) {
        String reference = mail.delivery().id();
        try {
            return mail.perhapsSent() && isThere(reference)
                    ? new Reply(Reply.Kind.ACCEPTED, null)
                    : post.send(fields(mail, reference));
        } catch (IOException | NotificationClientException e) {
            return NotifyReplies.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(Reply.Kind.LATER, null);
        }
    }

    private Map<String, Object> fields(MailProvider.Envelope mail, String reference) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("email_address", mail.to());
        fields.put("template_id", template);
        fields.put("reference", reference);
        fields.put(
                "personalisation",
                Map.of(
                        "subject",
                        mail.letter().subject(),
                        "body",
                        NotifyMarkdown.of(mail.letter())));
        if (replyTo != null) {
            fields.put("email_reply_to_id", replyTo);
        }
        // Notify refuses the whole mail for a one-click address without TLS.
        if (mail.letter().stop().startsWith("https:")) {
            fields.put("one_click_unsubscribe_url", mail.letter().stop());
        }
        return fields;
    }

    private boolean isThere(String reference) throws NotificationClientException {
        return !client.getNotifications(null, "email", reference, null)
                .getNotifications()
                .isEmpty();
    }

    @Override
    public void close() {
        // The connections belong to the provider.
    }
}
