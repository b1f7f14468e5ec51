package org.parentvoice.notify.sending;

import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Mail by SMTP, from any server. */
@Component
@ConditionalOnProperty(
        name = "parentvoice.sending.provider",
        havingValue = SmtpProvider.NAME,
        matchIfMissing = true)
class SmtpProvider implements MailProvider {

    static final String NAME = "smtp";

    private final JavaMailSenderImpl server;
    private final MailBuilder builder;
    private final boolean pipelining;

    SmtpProvider(JavaMailSenderImpl server, MailBuilder builder, SendingSettings settings) {
        this.server = server;
        this.builder = builder;
        this.pipelining = settings.pipelining();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Line open(BooleanSupplier goingOn) {
        return new SmtpConnection(server, builder, pipelining);
    }
}
