package org.parentvoice.gateway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parentvoice.gateway.GatewayApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The gateway on a port of its own, in front of {@link Parts}, known outside as voice.test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "management.server.port=0",
            "parentvoice.base-url=http://voice.test",
            "parentvoice.login.client-secret=secret",
            "spring.http.clients.read-timeout=2s"
        })
@ContextConfiguration(initializers = Parts.class)
public @interface GatewayIntegration {}
