package org.parentvoice.notify.sending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.jcajce.interfaces.EdDSAPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.springframework.util.StringUtils;

/** Reads the private key that mails are signed with. */
final class DkimKeys {

    private DkimKeys() {}

    /**
     * @throws IllegalStateException in words that say which setting is not right
     */
    static DkimSigner signer(String domain, DkimSettings settings) {
        if (!StringUtils.hasText(settings.selector())) {
            throw wrong("the selector is missing", null);
        }
        try {
            PrivateKey key = key(pem(settings));
            return key instanceof RSAPrivateKey rsa
                    ? new DkimSigner(domain, settings.selector(), rsa)
                    : new DkimSigner(domain, settings.selector(), (EdDSAPrivateKey) key);
        } catch (DkimException e) {
            throw wrong(String.valueOf(e.getMessage()), e);
        }
    }

    private static String pem(DkimSettings settings) {
        if (StringUtils.hasText(settings.privateKey())) {
            return settings.privateKey();
        }
        if (!StringUtils.hasText(settings.privateKeyFile())) {
            throw wrong("there is no private key", null);
        }
        try {
            return Files.readString(Path.of(settings.privateKeyFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("parentvoice.dkim: the key file cannot be read", e);
        }
    }

    private static PrivateKey key(String pem) {
        // An environment variable may have its line ends as two characters.
        String base64 =
                pem.replaceAll("-----[A-Z ]+-----", "").replace("\\n", "").replaceAll("\\s", "");
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            try {
                return KeyFactory.getInstance("RSA").generatePrivate(spec);
            } catch (GeneralSecurityException e) {
                return KeyFactory.getInstance("Ed25519", provider()).generatePrivate(spec);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw wrong("the private key is no PKCS 8 key in PEM, RSA or Ed25519", e);
        }
    }

    /** The signing library asks for Ed25519 by a name that its own provider does not know. */
    private static Provider provider() {
        var provider = new BouncyCastleProvider();
        provider.put("Alg.Alias.Signature.NONEwithEdDSA", "ED25519");
        Security.addProvider(provider);
        return provider;
    }

    private static IllegalStateException wrong(String what, @Nullable Exception cause) {
        return new IllegalStateException("parentvoice.dkim: " + what, cause);
    }
}
