package org.parentvoice.kit.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who may do what for which forum, from the token's claims {@code roles} and {@code forums}. */
public final class ForumAccess {

    public static final String COORDINATOR = "coordinator";
    public static final String NATIONAL = "national";
    public static final String OPERATOR = "operator";

    private ForumAccess() {}

    /** A rule for paths with a {@code {forum}}: a coordinator of that forum. */
    public static AuthorizationManager<RequestAuthorizationContext> coordinatorOfForum() {
        return (authentication, request) ->
                new AuthorizationDecision(
                        coordinates(authentication.get(), request.getVariables().get("forum")));
    }

    /** A rule for paths without a forum; the handler then asks {@link #requireCoordinator}. */
    public static AuthorizationManager<RequestAuthorizationContext> role(String role) {
        return (authentication, request) ->
                new AuthorizationDecision(has(authentication.get(), "roles", role));
    }

    /** Whether this person coordinates that forum. */
    public static boolean coordinates(
            @Nullable Authentication authentication, @Nullable String forum) {
        return forum != null
                && has(authentication, "roles", COORDINATOR)
                && has(authentication, "forums", forum);
    }

    /** Whether the current caller coordinates that forum. */
    public static boolean coordinates(String forum) {
        return coordinates(SecurityContextHolder.getContext().getAuthentication(), forum);
    }

    /**
     * Lets only a coordinator of the forum pass.
     *
     * @throws org.springframework.web.ErrorResponseException 403 otherwise
     */
    public static void requireCoordinator(String forum) {
        if (!coordinates(forum)) {
            throw Problems.forbidden("Your account does not belong to this forum.");
        }
    }

    /** The name of the current caller for a history entry that only the forum sees. */
    public static String callerName() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "unknown" : caller.getName();
    }

    private static boolean has(
            @Nullable Authentication authentication, String claim, String value) {
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            return false;
        }
        List<String> values = token.getClaimAsStringList(claim);
        return values != null && values.contains(value);
    }
}
