package org.parentvoice.gateway.routing;

import java.net.URI;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands the query on as it came. Left alone, it would be put together anew, in another order. */
final class QueryAsItCame extends RestClientProxyExchange {

    QueryAsItCame(RestClient client, GatewayMvcProperties properties) {
        super(client, properties);
    }

    @Override
    public ServerResponse exchange(Request request) {
        String query = request.getServerRequest().servletRequest().getQueryString();
        URI address =
                UriComponentsBuilder.fromUri(Objects.requireNonNull(request.getUri()))
                        .replaceQuery(query)
                        .build(true)
                        .toUri();
        RequestBuilder same =
                request(request.getServerRequest())
                        .method(request.getMethod())
                        .headers(request.getHeaders())
                        .uri(address);
        request.getResponseConsumers().forEach(same::responseConsumer);
        return super.exchange(same.build());
    }
}
