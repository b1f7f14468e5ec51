package org.parentvoice.kit.link;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signed links, with the secret from the environment. */
@Configuration(proxyBeanMethods = false)
public class LinksConfiguration {

    @Bean
    SignedLinks signedLinks(@Value("${parentvoice.signing-key:}") String key, Clock clock) {
        return new SignedLinks(key, clock);
    }
}
