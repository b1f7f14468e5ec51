package org.parentvoice.notify.config;

import org.parentvoice.kit.security.ForumAccess;
import org.parentvoice.kit.security.ResourceServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything here is for families, who have no account: what they may do is in their links. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain rules(HttpSecurity http) {
        // The addresses of these pages carry what a person may do; no other site may learn them.
        http.headers(
                headers ->
                        headers.referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return ResourceServer.chain(
                http,
                rules -> {
                    rules.requestMatchers(HttpMethod.POST, "/api/forums/{forum}/subscriptions")
                            .permitAll();
                    rules.requestMatchers(HttpMethod.GET, "/api/commitments/{id}/families-say")
                            .permitAll();
                    rules.requestMatchers("/forums/{forum}/follow").permitAll();
                    rules.requestMatchers("/subscriptions/**").permitAll();
                    rules.requestMatchers("/api/ops/notify/**")
                            .access(ForumAccess.role(ForumAccess.OPERATOR));
                });
    }
}
