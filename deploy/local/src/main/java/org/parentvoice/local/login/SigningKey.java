package org.parentvoice.local.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import org.parentvoice.local.data.PrivateFiles;

/** The key that signs tokens: made once and kept, so that a restart signs nobody out. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey loadOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, create().toJSONString());
        }
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException(
                    file + " is damaged. Delete it: everybody signs in once more.", e);
        }
    }

    private static RSAKey create() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK cannot make RSA keys", e);
        }
    }
}
