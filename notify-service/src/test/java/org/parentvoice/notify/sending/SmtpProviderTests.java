package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.MailIds;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.letter.LetterText;
import org.parentvoice.notify.testing.ScriptedMailServer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.ITemplateEngine;

class SmtpProviderTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withUserConfiguration(Sending.class)
                    .withPropertyValues(
                            "parentvoice.sending.from=us@example.org",
                            "parentvoice.sending.retry-after=1m");

    @ParameterizedTest
    @CsvSource({"connections=1, 1", "pipelining=true, 1", "pipelining=false, 0"})
    void severalCommandsLeaveAtOnceUnlessThatIsSwitchedOff(String setting, int together) {
        try (var server = new ScriptedMailServer("none")) {
            service.withPropertyValues("parentvoice.sending." + setting)
                    .run(
                            context -> {
                                var sender = context.getBean(JavaMailSenderImpl.class);
                                sender.setPort(server.port());
                                assertThat(send(context.getBean(SmtpProvider.class)))
                                        .isEqualTo(Reply.Kind.ACCEPTED);
                                assertThat(server.messageIds()).hasSize(1);
                                assertThat(server.together()).isEqualTo(together);
                            });
        }
    }

    @Test
    void aServerThatEncryptsFromTheStartIsStillReached() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            service.run(
                    context -> {
                        var sender = context.getBean(JavaMailSenderImpl.class);
                        sender.setProtocol("smtps");
                        sender.setPort(server.getSmtps().getPort());
                        var properties = sender.getJavaMailProperties();
                        properties.setProperty("mail.smtps.ssl.trust", "*");
                        properties.setProperty("mail.smtps.ssl.checkserveridentity", "false");
                        assertThat(send(context.getBean(SmtpProvider.class)))
                                .isEqualTo(Reply.Kind.ACCEPTED);
                        assertThat(server.getReceivedMessages()).hasSize(1);
                    });
        } finally {
            server.stop();
        }
    }

    private static Reply.Kind send(SmtpProvider provider) {
        var letter =
                new Letter(
                        "A forum",
                        "A subject",
                        "A heading",
                        "A title",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "https://voice.example/stop",
                        null);
        Delivery delivery =
                Delivery.ofLetter(DeliveryKind.CHANGE, "leeds", "ann", List.of(), Instant.EPOCH);
        try (MailProvider.Line line = provider.open(() -> true)) {
            return line.send(new MailProvider.Envelope(delivery, letter, "ann@example.org", false))
                    .kind();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SendingSettings.class)
    @Import({
        SmtpProvider.class,
        MailBuilder.class,
        LetterText.class,
        MailBodies.class,
        MailIds.class
    })
    static class Sending {

        @Bean
        JavaMailSenderImpl server() {
            var server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            return server;
        }

        @Bean
        ITemplateEngine templates() {
            return new MailBuilderTests.Templates();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SignedLinks links(Clock clock) {
            return new SignedLinks("only-for-tests-only-for-tests-only-for-tests", clock);
        }

        @Bean
        Signature signature() {
            return new Signature(new DkimSettings(null, null, null, null));
        }
    }
}
