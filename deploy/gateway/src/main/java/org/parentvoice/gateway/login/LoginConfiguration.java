package org.parentvoice.gateway.login;

import org.parentvoice.gateway.address.PublicAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;

/** The client of the issuer. Nothing is asked of the issuer at the start: it may come up later. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginProperties.class)
class LoginConfiguration {

    static final String REGISTRATION = "parentvoice";

    @Bean
    ClientRegistrationRepository issuer(LoginProperties login, PublicAddress address) {
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(REGISTRATION)
                        .issuerUri(login.issuer().toString())
                        .authorizationUri(login.authorizationUri().toString())
                        .tokenUri(login.tokenUri().toString())
                        .jwkSetUri(login.jwkSetUri().toString())
                        .providerConfigurationMetadata(login.metadata())
                        .clientId(login.clientId())
                        .clientSecret(login.clientSecret())
                        .scope(login.scopes())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(address.at("/login/oauth2/code/" + REGISTRATION))
                        .clientSettings(
                                ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build())
                        .build());
    }

    /** With the session, so that two of a person's browsers do not share one token. */
    @Bean
    OAuth2AuthorizedClientRepository tokensInSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokensForCode(
            RestClient.Builder http) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(TokenEndpoint.client(http));
        return client;
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository issuer,
            OAuth2AuthorizedClientRepository inSession,
            RestClient.Builder http) {
        var refresh = new RestClientRefreshTokenTokenResponseClient();
        refresh.setRestClient(TokenEndpoint.client(http));
        var manager = new DefaultOAuth2AuthorizedClientManager(issuer, inSession);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken(settings -> settings.accessTokenResponseClient(refresh))
                        .build());
        return manager;
    }
}
