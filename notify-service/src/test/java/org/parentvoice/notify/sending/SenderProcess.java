package org.parentvoice.notify.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.parentvoice.kit.forum.ForumsConfiguration;
import org.parentvoice.kit.link.LinksConfiguration;
import org.parentvoice.kit.meter.BackgroundLooks;
import org.parentvoice.kit.mongo.MongoConfiguration;
import org.parentvoice.notify.change.Changes;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The sender as a process of its own, with everything it works with and nothing else: no web, no
 * broker. So it starts soon enough to be killed often.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({
    MongoConfiguration.class,
    ForumsConfiguration.class,
    LinksConfiguration.class,
    Changes.class
})
@ConfigurationPropertiesScan({
    "org.parentvoice.notify.sending",
    "org.parentvoice.notify.link",
    "org.parentvoice.notify.timing"
})
@ComponentScan(
        basePackages = {
            "org.parentvoice.notify.sending",
            "org.parentvoice.notify.delivery",
            "org.parentvoice.notify.follower",
            "org.parentvoice.notify.letter",
            "org.parentvoice.notify.link",
            "org.parentvoice.notify.reading",
            "org.parentvoice.notify.suppression",
            "org.parentvoice.notify.timing"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*(Tests|IT|ReadingConfiguration|FeedbackEvents|Choice|Controller).*"))
public class SenderProcess {

    public static void main(String[] args) {
        new SpringApplicationBuilder(SenderProcess.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=notify", "spring.application.name=notify")
                .run(args);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    BackgroundLooks looks() {
        return new BackgroundLooks();
    }
}
