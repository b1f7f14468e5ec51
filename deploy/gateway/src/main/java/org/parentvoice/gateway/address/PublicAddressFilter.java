package org.parentvoice.gateway.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes every request look as if it had come to the public address: with TLS ended by a load
 * balancer, or with a made-up {@code Host}, redirects and secure headers are right all the same.
 */
final class PublicAddressFilter extends OncePerRequestFilter {

    private final PublicAddress address;

    PublicAddressFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new AtPublicAddress(request), response);
    }

    private final class AtPublicAddress extends HttpServletRequestWrapper {
        AtPublicAddress(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getScheme() {
            return address.scheme();
        }

        @Override
        public String getServerName() {
            return address.host();
        }

        @Override
        public int getServerPort() {
            return address.port();
        }

        @Override
        public boolean isSecure() {
            return address.isSecure();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(address.at(getRequestURI()));
        }
    }
}
