package org.parentvoice.gateway.routing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;

/** The client towards the parts. Timeouts come from {@code spring.http.clients}. */
final class ForwardingClient {

    private static final int CONNECTIONS = 500;
    private static final int CONNECTIONS_TO_ONE_PART = 200;
    private static final Timeout FOR_A_CONNECTION = Timeout.ofSeconds(2);
    private static final TimeValue KEPT_IDLE = TimeValue.ofSeconds(20);
    private static final TimeValue TRUSTED_IDLE = TimeValue.ofMilliseconds(100);
    private static final long A_MEGABYTE = 1L << 20;

    private ForwardingClient() {}

    static HttpComponentsClientHttpRequestFactoryBuilder builder() {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withHttpClientCustomizer(ForwardingClient::keepNothing)
                .withConnectionManagerCustomizer(ForwardingClient::many)
                .withConnectionConfigCustomizer(
                        connection -> connection.setValidateAfterInactivity(TRUSTED_IDLE))
                .withDefaultRequestConfigCustomizer(
                        request -> request.setConnectionRequestTimeout(FOR_A_CONNECTION));
    }

    /** One person's cookies must never reach another; compressed answers stay compressed. */
    private static void keepNothing(HttpClientBuilder client) {
        client.disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableRedirectHandling()
                .evictIdleConnections(KEPT_IDLE)
                .setConnectionReuseStrategy(new NotAfterTooLarge())
                .setRetryStrategy(new AfterStaleConnection());
    }

    /** And each notices, once a megabyte, that a part has answered before an upload was through. */
    private static void many(PoolingHttpClientConnectionManagerBuilder connections) {
        connections
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS_TO_ONE_PART)
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                                .responseOutOfOrderStrategy(
                                        new MonitoringResponseOutOfOrderStrategy(A_MEGABYTE))
                                .build());
    }

    /** A part that did not want the rest of an upload hangs up soon. */
    private static final class NotAfterTooLarge implements ConnectionReuseStrategy {
        @Override
        public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
            return response.getCode() != HttpStatus.SC_REQUEST_TOO_LONG
                    && DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(
                            request, response, context);
        }
    }

    /**
     * A part that was restarted leaves dead connections behind: asks once more, at once, where
     * asking twice changes nothing. What a part has answered, a 503 too, is handed on and never
     * asked again.
     */
    private static final class AfterStaleConnection extends DefaultHttpRequestRetryStrategy {
        private static final List<Class<? extends IOException>> NEVER_AGAIN =
                List.of(
                        InterruptedIOException.class,
                        ConnectException.class,
                        NoRouteToHostException.class,
                        UnknownHostException.class,
                        SSLException.class);

        AfterStaleConnection() {
            super(1, TimeValue.ZERO_MILLISECONDS, NEVER_AGAIN, List.of());
        }
    }
}
