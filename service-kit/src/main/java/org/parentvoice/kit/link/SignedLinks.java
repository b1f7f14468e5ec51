package org.parentvoice.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks tokens for links that need no login: {@code base64url(subject|expiry)} and a
 * HMAC-SHA256 over it and the purpose. A token for one purpose is worth nothing for another.
 */
public final class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Clock clock;

    /**
     * @param key at least 32 characters
     * @throws IllegalArgumentException for a shorter key
     */
    public SignedLinks(String key, Clock clock) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "parentvoice.signing-key (PARENTVOICE_SIGNING_KEY) needs at least "
                            + SHORTEST_KEY
                            + " characters, for example from: openssl rand -base64 32");
        }
        this.key = new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** A token that does not expire. */
    public String sign(String purpose, String subject) {
        return sign(purpose, subject, (Instant) null);
    }

    /** A token that is good for a while. */
    public String sign(String purpose, String subject, Duration goodFor) {
        return sign(purpose, subject, clock.instant().plus(goodFor));
    }

    private String sign(String purpose, String subject, @Nullable Instant expires) {
        String payload = subject + "|" + (expires == null ? "" : expires.getEpochSecond());
        String encoded = ENCODER.encodeToString(payload.getBytes(UTF_8));
        return encoded + "." + ENCODER.encodeToString(mac(purpose, encoded));
    }

    /**
     * The subject a token was made for.
     *
     * @throws InvalidLinkException when it was not made here for this purpose, or has expired
     */
    public String verify(String purpose, String token) {
        int dot = token.indexOf('.');
        if (dot < 1) {
            throw new InvalidLinkException(false);
        }
        String encoded = token.substring(0, dot);
        byte[] expected = ENCODER.encodeToString(mac(purpose, encoded)).getBytes(UTF_8);
        if (!MessageDigest.isEqual(expected, token.substring(dot + 1).getBytes(UTF_8))) {
            throw new InvalidLinkException(false);
        }
        String payload = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
        int bar = payload.lastIndexOf('|');
        String expires = payload.substring(bar + 1);
        if (!expires.isEmpty()
                && clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(expires)))) {
            throw new InvalidLinkException(true);
        }
        return payload.substring(0, bar);
    }

    /** Keyed hash of a value that must not be stored in the clear, such as an email address. */
    public String hash(String purpose, String value) {
        return ENCODER.encodeToString(mac("hash:" + purpose, value));
    }

    private byte[] mac(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + text).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        }
    }
}
