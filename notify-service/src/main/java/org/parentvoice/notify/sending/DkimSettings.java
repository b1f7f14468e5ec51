package org.parentvoice.notify.sending;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are signed (RFC 6376). Without a domain they are not, and the mail server may do it.
 *
 * @param domain whose DNS has the public key
 * @param selector the key's name there: {@code selector._domainkey.domain}
 * @param privateKey RSA, PEM, PKCS 8
 * @param privateKeyFile a file with it, instead
 */
@ConfigurationProperties("parentvoice.dkim")
record DkimSettings(
        @Nullable String domain,
        @Nullable String selector,
        @Nullable String privateKey,
        @Nullable String privateKeyFile) {

    @Override
    public String toString() {
        return "DkimSettings[" + selector + "._domainkey." + domain + "]";
    }
}
