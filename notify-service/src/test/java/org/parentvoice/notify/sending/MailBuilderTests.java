package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.MailIds;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.letter.LetterText;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class MailBuilderTests {

    private final ITemplateEngine counted =
            mock(ITemplateEngine.class, delegatesTo(new Templates()));

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withBean(ITemplateEngine.class, () -> counted)
                    .withBean(JavaMailSenderImpl.class)
                    .withBean(Clock.class, Clock::systemUTC)
                    .withBean(
                            SignedLinks.class,
                            () ->
                                    new SignedLinks(
                                            "only-for-tests-only-for-tests-only-for-tests",
                                            Clock.systemUTC()))
                    .withBean(
                            Signature.class,
                            () -> new Signature(new DkimSettings(null, null, null, null)))
                    .withBean(
                            SendingSettings.class,
                            () ->
                                    new SendingSettings(
                                            "us@example.org",
                                            "smtp",
                                            Map.of(),
                                            1,
                                            true,
                                            1,
                                            Duration.ofSeconds(1),
                                            Duration.ofSeconds(1),
                                            List.of()))
                    .withBean(MailIds.class)
                    .withBean(LetterText.class)
                    .withBean(MailBodies.class)
                    .withBean(MailBuilder.class);

    static final class Templates extends SpringTemplateEngine {
        Templates() {
            var resolver = new ClassLoaderTemplateResolver();
            resolver.setPrefix("templates/");
            resolver.setSuffix(".html");
            setTemplateResolver(resolver);
        }
    }

    /** What only one person gets is not kept for the next. */
    @ParameterizedTest
    @EnumSource(DeliveryKind.class)
    void newsAloneIsWrittenOnceForAll(DeliveryKind kind) {
        service.run(
                context -> {
                    MailBuilder builder = context.getBean(MailBuilder.class);
                    for (String person : List.of("ann", "bea")) {
                        MimeMessage mail =
                                builder.build(
                                        delivery(kind, person),
                                        letter(person),
                                        new InternetAddress(person + "@example.org"));
                        assertThat(TestMail.html(mail)).contains("stop/" + person);
                    }
                    assertThat(mockingDetails(counted).getInvocations())
                            .hasSize(kind == DeliveryKind.CHANGE ? 1 : 2);
                });
    }

    private static Delivery delivery(DeliveryKind kind, String person) {
        return Delivery.ofLetter(kind, "leeds", person, List.of(), Instant.EPOCH);
    }

    private static Letter letter(String person) {
        return new Letter(
                "A forum",
                "A subject",
                "A heading",
                "A title",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "https://voice.example/stop/" + person,
                null);
    }
}
