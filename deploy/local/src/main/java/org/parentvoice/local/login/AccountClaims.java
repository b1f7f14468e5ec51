package org.parentvoice.local.login;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts what an account may do into its tokens: the claims {@code roles} and {@code forums}. */
final class AccountClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Map<String, Account> accounts;

    AccountClaims(List<Account> accounts) {
        this.accounts =
                accounts.stream().collect(Collectors.toMap(Account::name, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext token) {
        // A person, or a client that acts for itself.
        var caller = token.getPrincipal();
        var account = caller == null ? null : accounts.get(caller.getName());
        if (account != null) {
            token.getClaims()
                    .claim("roles", account.roles())
                    .claim("forums", account.forums())
                    .claim("preferred_username", account.name());
        }
    }
}
