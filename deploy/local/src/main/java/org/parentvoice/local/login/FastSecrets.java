package org.parentvoice.local.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * A plain digest: the gateway's secret is 256 random bits, and the password of the demonstration
 * accounts is printed on the sign-in page. A slow hash would protect neither and would cost 100 ms
 * for every token. Never for passwords that people choose.
 */
final class FastSecrets extends AbstractValidatingPasswordEncoder {

    @Override
    protected String encodeNonNullPassword(String secret) {
        return HexFormat.of().formatHex(digest(secret));
    }

    @Override
    protected boolean matchesNonNull(String secret, String encoded) {
        return MessageDigest.isEqual(digest(secret), HexFormat.of().parseHex(encoded));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
