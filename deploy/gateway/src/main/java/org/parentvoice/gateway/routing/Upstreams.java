package org.parentvoice.gateway.routing;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where the parts are, from {@code parentvoice.routes}.
 *
 * @param notifier who writes to families ({@code notify} is taken by every Java object)
 * @param platform who signs people in and issues tokens
 */
@ConfigurationProperties("parentvoice.routes")
record Upstreams(URI intake, URI themes, URI actions, @Name("notify") URI notifier, URI platform) {}
