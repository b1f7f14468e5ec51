package org.parentvoice.actions.config;

import java.util.List;
import org.parentvoice.kit.security.ForumAccess;
import org.parentvoice.kit.security.ResourceServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may do what. A commitment's forum is checked where the commitment is known. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] PUBLIC = {
        "/",
        "/forums/{forum}",
        "/forums/{forum}/themes",
        "/forums/{forum}/commitments/{id}",
        "/api/forums",
        "/api/forums/{forum}",
        "/api/forums/{forum}/page",
        "/api/forums/{forum}/themes",
        "/api/forums/{forum}/commitments",
        "/api/forums/{forum}/commitments.atom",
        "/api/forums/{forum}/commitments.ics",
        "/api/commitments/{id}"
    };

    @Bean
    SecurityFilterChain rules(HttpSecurity http) {
        return ResourceServer.chain(
                http,
                rules -> {
                    rules.requestMatchers("/forums/{forum}/desk", "/forums/{forum}/desk/**")
                            .access(ForumAccess.coordinatorOfForum());
                    rules.requestMatchers("/api/forums/{forum}/themes/rising")
                            .access(ForumAccess.coordinatorOfForum());
                    for (HttpMethod read : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                        rules.requestMatchers(read, PUBLIC).permitAll();
                    }
                    rules.requestMatchers(HttpMethod.POST, "/api/forums/{forum}/commitments")
                            .access(ForumAccess.coordinatorOfForum());
                    rules.requestMatchers(HttpMethod.PATCH, "/api/commitments/{id}")
                            .access(ForumAccess.role(ForumAccess.COORDINATOR));
                    rules.requestMatchers(
                                    HttpMethod.POST,
                                    "/api/commitments/{id}/status",
                                    "/api/commitments/{id}/updates",
                                    "/api/commitments/{id}/due-date",
                                    "/api/commitments/{id}/rag",
                                    "/api/commitments/{id}/milestones",
                                    "/api/commitments/{id}/replies",
                                    "/api/commitments/{id}/verdict")
                            .access(ForumAccess.role(ForumAccess.COORDINATOR));
                });
    }
}
