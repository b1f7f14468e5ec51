package org.parentvoice.gateway.login;

import org.parentvoice.gateway.address.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Signing out here and at the issuer, since volunteers share computers. A link only asks: the
 * button behind it does it.
 */
@Configuration(proxyBeanMethods = false)
class SigningOut {

    private static final String SIGNED_OUT = "/signed-out";

    @Bean
    LogoutSuccessHandler atIssuerAsWell(
            ClientRegistrationRepository issuer, PublicAddress address) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(issuer);
        handler.setPostLogoutRedirectUri(address.at(SIGNED_OUT));
        handler.setDefaultTargetUrl(SIGNED_OUT);
        return handler;
    }

    @Controller
    static class Pages {

        @GetMapping("/logout")
        String ask() {
            return "gateway/sign-out";
        }

        @GetMapping(SIGNED_OUT)
        String done() {
            return "gateway/signed-out";
        }
    }
}
