package org.parentvoice.local.login;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The issuer of tokens: clients, people, keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginProperties.class)
@Import({LoginSecurity.class, SignInController.class})
public class LoginConfiguration {

    @Bean
    AuthorizationServerSettings issuer(@Value("${parentvoice.base-url}") String baseUrl) {
        return AuthorizationServerSettings.builder().issuer(baseUrl).build();
    }

    @Bean
    PasswordEncoder secrets() {
        return new FastSecrets();
    }

    @Bean
    RegisteredClientRepository clients(
            LoginProperties login,
            @Value("${parentvoice.base-url}") String baseUrl,
            PasswordEncoder secrets) {
        return Clients.of(login, baseUrl, secrets);
    }

    @Bean
    UserDetailsService people(LoginProperties login, PasswordEncoder secrets) {
        var people = new InMemoryUserDetailsManager();
        for (var account : login.accounts()) {
            people.createUser(
                    User.withUsername(account.name())
                            .password(secrets.encode(login.demoSecret()))
                            .authorities(account.roles().toArray(String[]::new))
                            .build());
        }
        return people;
    }

    @Bean
    JWKSource<SecurityContext> keys(LoginProperties login) throws IOException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.loadOrCreate(login.keyFile())));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AccountClaims accountClaims(LoginProperties login) {
        return new AccountClaims(login.accounts());
    }
}
