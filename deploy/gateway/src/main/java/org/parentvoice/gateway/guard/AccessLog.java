package org.parentvoice.gateway.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One line for each request: method, path, status, time. No query, no address of the person, and of
 * a path that carries a token only its beginning: a log is read by more people than a letter.
 */
final class AccessLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("org.parentvoice.gateway.access");
    private static final Pattern TOKEN =
            Pattern.compile("^((?:/api)?/(?:receipts|subscriptions)/).+");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            LOG.info(
                    "{} {} {} {}ms",
                    request.getMethod(),
                    withoutToken(request.getRequestURI()),
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    static String withoutToken(String path) {
        return TOKEN.matcher(path).replaceFirst("$1...");
    }

    @Configuration(proxyBeanMethods = false)
    static class AccessLogConfiguration {

        @Bean
        FilterRegistrationBean<AccessLog> accessLog() {
            var registration = new FilterRegistrationBean<>(new AccessLog());
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
            return registration;
        }
    }
}
