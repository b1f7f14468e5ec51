package org.parentvoice.local.platform;

import org.parentvoice.local.login.LoginConfiguration;
import org.parentvoice.local.mail.MailConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Sign-in, tokens and the inbox. What it configures automatically is listed by name in {@code
 * META-INF/spring}, since its class path has the jars of every other application too.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration
@Import({LoginConfiguration.class, MailConfiguration.class})
public class PlatformApplication {}
