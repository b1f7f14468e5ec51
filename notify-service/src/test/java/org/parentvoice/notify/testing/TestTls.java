package org.parentvoice.notify.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Encrypts a server's end of a connection, with the certificate that GreenMail brings along. */
final class TestTls {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private TestTls() {}

    static SSLSocket over(Socket plain) throws IOException {
        try {
            var socket =
                    (SSLSocket)
                            context()
                                    .getSocketFactory()
                                    .createSocket(plain, null, plain.getPort(), true);
            socket.setUseClientMode(false);
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IOException("No TLS", e);
        }
    }

    private static SSLContext context() throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream store = TestTls.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(Objects.requireNonNull(store), PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
