package org.parentvoice.gateway.routing;

import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.client.RestClient;

/** How requests are handed on: as they came, and by a client that remembers nothing. */
@Configuration(proxyBeanMethods = false)
class ForwardingConfiguration {

    @Bean
    FilterRegistrationBean<UntouchedBodies> untouchedBodies() {
        var registration = new FilterRegistrationBean<>(new UntouchedBodies());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    HttpComponentsClientHttpRequestFactoryBuilder forwardingClient() {
        return ForwardingClient.builder();
    }

    @Bean
    ProxyExchange queryAsItCame(RestClient.Builder client, GatewayMvcProperties properties) {
        return new QueryAsItCame(client.build(), properties);
    }
}
