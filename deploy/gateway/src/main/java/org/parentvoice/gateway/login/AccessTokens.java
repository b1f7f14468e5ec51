package org.parentvoice.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The access token of the person who is signed in, fresh. */
@Component
public class AccessTokens {

    private static final Set<String> OVER =
            Set.of(OAuth2ErrorCodes.INVALID_GRANT, "client_authorization_required");

    private final OAuth2AuthorizedClientManager tokens;
    private final LoginNeeded loginNeeded;
    private final Clock clock = Clock.systemUTC();

    AccessTokens(OAuth2AuthorizedClientManager tokens, LoginNeeded loginNeeded) {
        this.tokens = tokens;
        this.loginNeeded = loginNeeded;
    }

    /**
     * The token of whoever is signed in, nothing for everybody else. A login that cannot be renewed
     * is over: its session ends, and a page that needs one sends the person to sign in again.
     *
     * @throws InsufficientAuthenticationException when the page needs a login and this one is over
     * @throws ResponseStatusException 503 when the issuer does not answer
     */
    public Optional<String> current(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication()
                instanceof OAuth2AuthenticationToken person)) {
            return Optional.empty();
        }
        OAuth2AuthorizedClient client = renewed(person);
        if (client != null && !isOver(client)) {
            return Optional.of(client.getAccessToken().getTokenValue());
        }
        signOut(request);
        if (loginNeeded.matches(request)) {
            throw new InsufficientAuthenticationException("The login is over");
        }
        return Optional.empty();
    }

    private @Nullable OAuth2AuthorizedClient renewed(OAuth2AuthenticationToken person) {
        try {
            return tokens.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(
                                    person.getAuthorizedClientRegistrationId())
                            .principal(person)
                            .build());
        } catch (ClientAuthorizationException e) {
            if (OVER.contains(e.getError().getErrorCode())) {
                return null;
            }
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, e);
        }
    }

    private boolean isOver(OAuth2AuthorizedClient client) {
        Instant expires = client.getAccessToken().getExpiresAt();
        return expires != null && clock.instant().isAfter(expires);
    }

    private static void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
