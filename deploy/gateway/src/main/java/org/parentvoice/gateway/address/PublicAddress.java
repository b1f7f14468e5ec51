package org.parentvoice.gateway.address;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the platform, from {@code parentvoice.base-url}. Whatever a request says about
 * its host, and whatever stands before the gateway, addresses are made from this one.
 */
@ConfigurationProperties("parentvoice")
public record PublicAddress(URI baseUrl) {

    /** Checks that it is a whole address. */
    public PublicAddress {
        if (baseUrl.getScheme() == null
                || baseUrl.getHost() == null
                || !baseUrl.getPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "parentvoice.base-url must be like https://voice.example.org, not " + baseUrl);
        }
    }

    public String scheme() {
        return baseUrl.getScheme();
    }

    public String host() {
        return baseUrl.getHost();
    }

    /** The port, also where the address leaves it out. */
    public int port() {
        int port = baseUrl.getPort();
        return port > 0 ? port : isSecure() ? 443 : 80;
    }

    public boolean isSecure() {
        return "https".equals(scheme());
    }

    /** As browsers send it in {@code Origin}. */
    public String origin() {
        return scheme() + "://" + authority();
    }

    /** Host and port, the port only where it is not the usual one. */
    public String authority() {
        boolean usual = port() == (isSecure() ? 443 : 80);
        return usual ? host() : host() + ":" + port();
    }

    /** An address below this one. */
    public String at(String path) {
        return origin() + path;
    }
}
