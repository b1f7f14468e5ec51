package org.parentvoice.local.login;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The gateway, through which people sign in, and one client for each account. */
final class Clients implements RegisteredClientRepository {

    static final String GATEWAY = "gateway";

    private static final TokenSettings LIFETIMES =
            TokenSettings.builder()
                    .accessTokenTimeToLive(Duration.ofHours(1))
                    .refreshTokenTimeToLive(Duration.ofHours(12))
                    .reuseRefreshTokens(false)
                    .build();

    private final Map<String, RegisteredClient> byName;

    private Clients(List<RegisteredClient> clients) {
        byName =
                clients.stream()
                        .collect(
                                Collectors.toMap(
                                        RegisteredClient::getClientId, Function.identity()));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byName.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        return byName.get(name);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The clients are fixed");
    }

    static Clients of(LoginProperties login, String baseUrl, PasswordEncoder secrets) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(gateway(secrets.encode(login.gatewaySecret()), baseUrl));
        for (var account : login.accounts()) {
            clients.add(forScripts(account.name(), secrets.encode(login.demoSecret())));
        }
        return new Clients(clients);
    }

    private static RegisteredClient gateway(String secret, String baseUrl) {
        return client(GATEWAY, secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(baseUrl + "/login/oauth2/code/parentvoice")
                .postLogoutRedirectUri(baseUrl + "/signed-out")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .build();
    }

    private static RegisteredClient forScripts(String name, String secret) {
        return client(name, secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient.Builder client(String name, String secret) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(LIFETIMES);
    }
}
