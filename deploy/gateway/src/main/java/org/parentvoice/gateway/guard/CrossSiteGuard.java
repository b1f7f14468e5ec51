package org.parentvoice.gateway.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a person's browser do, by headers that no page can set: Fetch
 * Metadata, and {@code Origin} where a browser does not know it. Bodies stay unread and pages need
 * no hidden token. Reasons and sources: docs/adr/0003-csrf-by-fetch-metadata.md.
 */
final class CrossSiteGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CrossSiteGuard.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** RFC 8058: sent by mail providers, and worth no more than the signed link it carries. */
    private static final RequestMatcher ONE_CLICK =
            PathPatternRequestMatcher.pathPattern("/subscriptions/unsubscribe/**");

    /** The issuer's own forms have a token, and its other addresses ask for the client's secret. */
    private static final RequestMatcher ISSUER =
            new OrRequestMatcher(
                    PathPatternRequestMatcher.pathPattern("/sign-in/**"),
                    PathPatternRequestMatcher.pathPattern("/oauth2/**"),
                    PathPatternRequestMatcher.pathPattern("/connect/**"));

    private final String origin;
    private final String session;

    CrossSiteGuard(String origin, String session) {
        this.origin = origin;
        this.session = session;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayPass(request)) {
            chain.doFilter(request, response);
        } else {
            LOG.warn("Refused a {} that came from another site", request.getMethod());
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private boolean mayPass(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || ONE_CLICK.matches(request)) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        if (!hasSession(request)) {
            return true;
        }
        String from = request.getHeader(HttpHeaders.ORIGIN);
        return from == null ? ISSUER.matches(request) : from.equals(origin);
    }

    private boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies).anyMatch(cookie -> cookie.getName().equals(session));
    }
}
