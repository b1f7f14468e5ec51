package org.parentvoice.gateway.guard;

import java.net.URI;
import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every answer tells a browser. Nothing is loaded from elsewhere, nothing runs inline. */
final class BrowserHeaders {

    private static final String NOTHING_ELSE =
            "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
                    + " form-action 'self'";
    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    /** Addresses that carry a token must not travel on, nor be found by a search engine. */
    private static final RequestMatcher TOKEN_IN_ADDRESS =
            new OrRequestMatcher(
                    PathPatternRequestMatcher.pathPattern("/receipts/**"),
                    PathPatternRequestMatcher.pathPattern("/api/receipts/**"),
                    PathPatternRequestMatcher.pathPattern("/subscriptions/**"));

    private BrowserHeaders() {}

    /**
     * @param login where the browser is sent to sign in; a form may lead there when it is elsewhere
     */
    static void on(HeadersConfigurer<HttpSecurity> headers, URI login, String origin) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(login, origin)))
                .httpStrictTransportSecurity(
                        hsts ->
                                hsts.includeSubDomains(false)
                                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(
                        where(
                                TOKEN_IN_ADDRESS,
                                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER)))
                .addHeaderWriter(
                        where(
                                TOKEN_IN_ADDRESS,
                                new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .addHeaderWriter(
                        where(
                                new NegatedRequestMatcher(TOKEN_IN_ADDRESS),
                                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static String policy(URI login, String origin) {
        String loginOrigin = login.getScheme() + "://" + login.getAuthority();
        return loginOrigin.equals(origin) ? NOTHING_ELSE : NOTHING_ELSE + " " + loginOrigin;
    }

    private static HeaderWriter where(RequestMatcher matcher, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(matcher, writer);
    }
}
