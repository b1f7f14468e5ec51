package org.parentvoice.kit.security;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * The security of every service: stateless, a JWT or nobody, one list of rules, and whatever has no
 * rule is refused. Services see no cookies, so there is no ambient authority that CSRF could use;
 * the gateway, which has the session, guards it.
 */
public final class ResourceServer {

    private ResourceServer() {}

    /**
     * Builds the filter chain.
     *
     * @param rules the service's rules; {@code anyRequest().denyAll()} is added after them
     */
    public static SecurityFilterChain chain(
            HttpSecurity http,
            Customizer<
                            AuthorizeHttpRequestsConfigurer<HttpSecurity>
                                    .AuthorizationManagerRequestMatcherRegistry>
                    rules) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> {
                            requests.dispatcherTypeMatchers(
                                            DispatcherType.ERROR,
                                            DispatcherType.FORWARD,
                                            DispatcherType.ASYNC)
                                    .permitAll();
                            requests.requestMatchers("/assets/**", "/webjars/**", "/error")
                                    .permitAll();
                            // There on the management port alone, which the gateway does not reach.
                            requests.requestMatchers(
                                            "/actuator/health/**",
                                            "/actuator/info",
                                            "/actuator/prometheus")
                                    .permitAll();
                            rules.customize(requests);
                            requests.anyRequest().denyAll();
                        })
                .oauth2ResourceServer(
                        oauth ->
                                oauth.jwt(Customizer.withDefaults())
                                        .authenticationEntryPoint(unauthorized())
                                        .accessDeniedHandler(forbidden()))
                .build();
    }

    /**
     * 401 with the header RFC 6750 asks for; the error page or problem is rendered as any other.
     */
    private static AuthenticationEntryPoint unauthorized() {
        var bearer = new BearerTokenAuthenticationEntryPoint();
        return (request, response, e) -> {
            bearer.commence(request, response, e);
            response.sendError(response.getStatus());
        };
    }

    private static AccessDeniedHandler forbidden() {
        return (request, response, e) -> response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
