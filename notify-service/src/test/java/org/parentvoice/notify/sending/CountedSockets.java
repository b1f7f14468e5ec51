package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** Real sockets that keep each piece that was written at once. */
final class CountedSockets extends SocketFactory {

    private final List<String> written = new CopyOnWriteArrayList<>();

    /** Everything since the last EHLO. */
    List<String> written() {
        int hello = 0;
        for (int i = 0; i < written.size(); i++) {
            hello = written.get(i).startsWith("EHLO") ? i + 1 : hello;
        }
        return written.subList(hello, written.size());
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public OutputStream getOutputStream() throws IOException {
                return new Counted(super.getOutputStream());
            }
        };
    }

    private final class Counted extends FilterOutputStream {

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written.add(new String(bytes, from, length, US_ASCII));
            out.write(bytes, from, length);
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }
}
