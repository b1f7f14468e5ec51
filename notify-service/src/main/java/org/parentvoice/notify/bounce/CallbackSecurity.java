package org.parentvoice.notify.bounce;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The callback's bearer token is no JWT of ours; the endpoint checks it itself. */
@Configuration(proxyBeanMethods = false)
class CallbackSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain callbackRules(HttpSecurity http) {
        return http.securityMatcher(NotifyCallbackController.PATH)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        rules ->
                                rules.requestMatchers(
                                                HttpMethod.POST, NotifyCallbackController.PATH)
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .build();
    }
}
