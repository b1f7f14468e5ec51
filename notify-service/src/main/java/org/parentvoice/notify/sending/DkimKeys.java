package org.parentvoice.notify.sending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Reads the private key that mails are signed with. */
final class DkimKeys {

    private DkimKeys() {}

    /**
     * @throws IllegalStateException in words that say which setting is not right
     */
    static RSAPrivateKey read(DkimSettings settings) {
        // An environment variable may have its line ends as two characters.
        String base64 =
                pem(settings)
                        .replaceAll("-----[A-Z ]+-----", "")
                        .replace("\\n", "")
                        .replaceAll("\\s", "");
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw wrong("the private key is no RSA key in PEM, PKCS 8", e);
        }
    }

    private static String pem(DkimSettings settings) {
        String key = settings.privateKey();
        if (key != null && StringUtils.hasText(key)) {
            return key;
        }
        String file = settings.privateKeyFile();
        if (file == null || !StringUtils.hasText(file)) {
            throw wrong("there is no private key", null);
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("parentvoice.dkim: the key file cannot be read", e);
        }
    }

    static IllegalStateException wrong(String what, @Nullable Exception cause) {
        return new IllegalStateException("parentvoice.dkim: " + what, cause);
    }
}
