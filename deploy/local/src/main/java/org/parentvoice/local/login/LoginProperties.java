package org.parentvoice.local.login;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who can sign in, and with what.
 *
 * @param keyFile where the key that signs tokens is kept
 * @param gatewaySecret the gateway's own
 * @param demoSecret the password of every account; these are for trying things out
 * @param accounts people and clients
 */
@ConfigurationProperties("parentvoice.local.login")
record LoginProperties(
        Path keyFile, String gatewaySecret, String demoSecret, List<Account> accounts) {}
