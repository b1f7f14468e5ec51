package org.parentvoice.intake.config;

import org.parentvoice.kit.security.ForumAccess;
import org.parentvoice.kit.security.ResourceServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Families need no account; coordinators see and change their own forum's alone. */
@Configuration(proxyBeanMethods = false)
class Rules {

    @Bean
    SecurityFilterChain intakeRules(HttpSecurity http) {
        return ResourceServer.chain(
                http,
                rules -> {
                    rules.requestMatchers(HttpMethod.POST, "/api/forums/{forum}/feedback")
                            .permitAll();
                    rules.requestMatchers(HttpMethod.GET, "/forums/{forum}/feedback/new")
                            .permitAll();
                    rules.requestMatchers(HttpMethod.POST, "/forums/{forum}/feedback").permitAll();
                    rules.requestMatchers("/receipts/**").permitAll();
                    rules.requestMatchers(
                                    "/api/forums/{forum}/feedback/**",
                                    "/api/forums/{forum}/safeguarding/**",
                                    "/forums/{forum}/desk/**")
                            .access(ForumAccess.coordinatorOfForum());
                });
    }
}
