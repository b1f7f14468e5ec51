package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * The context class loader of the sending threads. Jakarta Mail looks up its stream provider anew
 * for every part of every mail, through every jar; here the answer is at hand. The system property
 * that does the same would hold for the whole JVM, which other services may share.
 */
final class ProviderLoader extends ClassLoader {

    private static final String SERVICE = "META-INF/services/jakarta.mail.util.StreamProvider";

    private final URL provider;

    ProviderLoader(ClassLoader parent) {
        super(parent);
        try {
            provider = URL.of(URI.create("memory:stream-provider"), new InMemory());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(SERVICE)
                ? Collections.enumeration(List.of(provider))
                : super.getResources(name);
    }

    private static final class InMemory extends URLStreamHandler {

        private static final byte[] CONTENT = MailStreamProvider.class.getName().getBytes(UTF_8);

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(CONTENT);
                }
            };
        }
    }
}
