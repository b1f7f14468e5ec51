package org.parentvoice.local.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The SMTP server and the pages that show what it received. */
@Configuration(proxyBeanMethods = false)
@Import(InboxController.class)
public class MailConfiguration {

    @Bean
    MailFolder mailFolder(@Value("${parentvoice.local.mail-folder}") Path folder)
            throws IOException {
        return MailFolder.open(folder, Clock.systemUTC());
    }

    @Bean
    MailServer mailServer(@Value("${parentvoice.local.smtp-port}") int port, MailFolder folder)
            throws IOException {
        return MailServer.start(port, folder);
    }
}
