package org.parentvoice.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One route for each part. Services get the person's token and no cookie; the platform the reverse.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Upstreams.class)
class Routes {

    @Bean
    RouterFunction<ServerResponse> toOwners(
            Upstreams upstreams,
            TokenRelay tokens,
            Cookies cookies,
            Unavailable unavailable,
            @Value("${parentvoice.login.token-uri}") URI tokenUri) {
        return service(Ownership.INTAKE, upstreams.intake(), tokens, unavailable)
                .and(service(Ownership.THEMES, upstreams.themes(), tokens, unavailable))
                .and(service(Ownership.NOTIFY, upstreams.notifier(), tokens, unavailable))
                .and(service(Ownership.ACTIONS, upstreams.actions(), tokens, unavailable))
                .and(tokensForScripts(tokenUri, unavailable))
                .and(platform(upstreams.platform(), cookies, unavailable));
    }

    private static RouterFunction<ServerResponse> service(
            Ownership owner, URI address, TokenRelay tokens, Unavailable unavailable) {
        return route(owner.name().toLowerCase(Locale.ROOT))
                .route(owner.owned(), http())
                .before(uri(address))
                .before(Cookies::withoutAny)
                .filter(unavailable)
                .filter(tokens)
                .after(AnswerHeaders::ofService)
                .build();
    }

    /** At one address for every script, wherever the issuer has it. */
    private static RouterFunction<ServerResponse> tokensForScripts(
            URI address, Unavailable unavailable) {
        return route("tokens")
                .POST("/oauth2/token", http())
                .before(uri(address))
                .before(setPath(address.getPath()))
                .before(Cookies::withoutAny)
                .filter(unavailable)
                .after(AnswerHeaders::ofService)
                .build();
    }

    private static RouterFunction<ServerResponse> platform(
            URI address, Cookies cookies, Unavailable unavailable) {
        return route("platform")
                .route(Ownership.PLATFORM.owned(), http())
                .before(uri(address))
                .before(cookies::withoutOurs)
                .filter(unavailable)
                .after(AnswerHeaders::ofPlatform)
                .build();
    }
}
