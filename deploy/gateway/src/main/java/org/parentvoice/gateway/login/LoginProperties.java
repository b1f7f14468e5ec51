package org.parentvoice.gateway.login;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who signs people in, from {@code parentvoice.login}.
 *
 * @param issuer as it stands in tokens
 * @param authorizationUri where the browser is sent
 * @param tokenUri asked by the gateway itself, so it may be an internal address
 * @param jwkSetUri asked by the gateway itself
 * @param endSessionUri where the browser is sent to end the session there as well; may be left out
 */
@ConfigurationProperties("parentvoice.login")
record LoginProperties(
        URI issuer,
        URI authorizationUri,
        URI tokenUri,
        URI jwkSetUri,
        @Nullable URI endSessionUri,
        String clientId,
        String clientSecret,
        Set<String> scopes) {

    /** Says at the start, and not at the first login, that the secret is missing. */
    LoginProperties {
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "parentvoice.login.client-secret (PARENTVOICE_LOGIN_SECRET) is missing: the secret"
                            + " that the issuer knows the gateway by");
        }
    }

    Map<String, Object> metadata() {
        return endSessionUri == null || endSessionUri.toString().isEmpty()
                ? Map.of()
                : Map.of("end_session_endpoint", endSessionUri.toString());
    }
}
