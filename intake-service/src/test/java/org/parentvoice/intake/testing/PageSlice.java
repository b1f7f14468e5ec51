package org.parentvoice.intake.testing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.link.SignedLinks;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureWebMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Pages with the real templates, without broker, store and security. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc(addFilters = false)
@AutoConfigureWebMvc
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
@Import(PageSlice.Surroundings.class)
public @interface PageSlice {

    /** What the kit gives a service. */
    class Surroundings {

        @Bean
        Forums forums() {
            return new Forums(
                    List.of(new Forum("leeds", "Leeds Parent Carer Forum", "Leeds City Council")));
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-03T23:41:00Z"), ZoneOffset.UTC);
        }

        @Bean
        SignedLinks signedLinks(Clock clock) {
            return new SignedLinks("only-for-tests-only-for-tests-only-for-tests", clock);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
