package org.parentvoice.themes.config;

import org.parentvoice.kit.security.ForumAccess;
import org.parentvoice.kit.security.ResourceServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Nothing here is public: words of families are read by their own forum's coordinators. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain rules(HttpSecurity http) {
        return ResourceServer.chain(
                http,
                rules -> {
                    rules.requestMatchers(
                                    HttpMethod.GET,
                                    "/api/forums/{forum}/feedback",
                                    "/api/forums/{forum}/feedback/{id}")
                            .access(ForumAccess.coordinatorOfForum());
                    rules.requestMatchers(
                                    HttpMethod.PUT, "/api/forums/{forum}/feedback/{id}/themes")
                            .access(ForumAccess.coordinatorOfForum());
                    rules.requestMatchers(HttpMethod.POST, "/api/forums/{forum}/feedback/{id}/undo")
                            .access(ForumAccess.coordinatorOfForum());
                    rules.requestMatchers(
                                    "/api/forums/{forum}/theme-set",
                                    "/api/forums/{forum}/feedback/retheme-runs/**",
                                    "/forums/{forum}/desk/themes/**",
                                    "/forums/{forum}/desk/review/**",
                                    "/forums/{forum}/desk/feedback/**")
                            .access(ForumAccess.coordinatorOfForum());
                    rules.requestMatchers("/api/ops/themes/**")
                            .access(ForumAccess.role(ForumAccess.OPERATOR));
                });
    }
}
