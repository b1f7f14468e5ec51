package org.parentvoice.gateway.routing;

import org.parentvoice.gateway.address.PublicAddress;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells services under which address they were asked. What came from outside under these names was
 * removed before by Spring Cloud Gateway, which trusts no proxy unless told to.
 */
@Component
class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

    private final PublicAddress address;

    ForwardedHeaders(PublicAddress address) {
        this.address = address;
    }

    @Override
    public HttpHeaders apply(HttpHeaders original, ServerRequest request) {
        var headers = new HttpHeaders();
        headers.putAll(original);
        // Spring adds a charset of its own.
        headers.set(HttpHeaders.CONTENT_TYPE, request.servletRequest().getContentType());
        headers.set("X-Forwarded-Proto", address.scheme());
        headers.set("X-Forwarded-Host", address.authority());
        headers.set("X-Forwarded-Port", String.valueOf(address.port()));
        headers.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        return headers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
