package org.parentvoice.kit.forum;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forums and the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Forums.class)
public class ForumsConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
