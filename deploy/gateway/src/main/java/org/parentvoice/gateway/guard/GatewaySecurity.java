package org.parentvoice.gateway.guard;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import org.parentvoice.gateway.address.PublicAddress;
import org.parentvoice.gateway.login.LoginNeeded;
import org.parentvoice.gateway.login.WantedPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may do what is decided by the service that owns it; the gateway only knows which pages are of
 * no use without a login.
 */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            PublicAddress address,
            LoginNeeded loginNeeded,
            WantedPage wantedPage,
            LogoutSuccessHandler atIssuerAsWell,
            @Value("${server.servlet.session.cookie.name}") String session,
            @Value("${parentvoice.login.authorization-uri}") URI login) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new CrossSiteGuard(address.origin(), session), LogoutFilter.class)
                .headers(headers -> BrowserHeaders.on(headers, login, address.origin()))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR,
                                                DispatcherType.FORWARD,
                                                DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(loginNeeded)
                                        .authenticated()
                                        .anyRequest()
                                        .permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(wantedPage))
                .oauth2Login(
                        oauth ->
                                oauth.loginPage(WantedPage.START)
                                        .successHandler(wantedPage)
                                        .failureHandler(wantedPage))
                .logout(
                        logout ->
                                logout.logoutRequestMatcher(
                                                PathPatternRequestMatcher.pathPattern(
                                                        HttpMethod.POST, "/logout"))
                                        .deleteCookies(session)
                                        .logoutSuccessHandler(atIssuerAsWell))
                .build();
    }
}
