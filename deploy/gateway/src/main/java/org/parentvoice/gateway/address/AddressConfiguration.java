package org.parentvoice.gateway.address;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicAddress.class)
class AddressConfiguration {

    @Bean
    FilterRegistrationBean<PublicAddressFilter> publicAddressFilter(PublicAddress address) {
        var registration = new FilterRegistrationBean<>(new PublicAddressFilter(address));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** The server sees plain HTTP behind a load balancer; the browser does not. */
    @Bean
    ServletContextInitializer secureSessionCookie(PublicAddress address) {
        return context -> context.getSessionCookieConfig().setSecure(address.isSecure());
    }
}
