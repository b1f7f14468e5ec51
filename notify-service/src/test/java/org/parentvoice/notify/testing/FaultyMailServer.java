package org.parentvoice.notify.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that goes wrong in the ways that networks and servers do, one per connection. It
 * offers PIPELINING (RFC 2920).
 */
public final class FaultyMailServer implements AutoCloseable {

    /** What goes wrong. */
    public enum Fault {
        /** It takes the connection and never says a word. */
        HANGS,
        /** It hangs up in the middle of the mail. */
        DROPS_IN_DATA,
        /** It has the whole mail, and hangs up before it says so. */
        DROPS_AFTER_DATA,
        /** It has no room for another connection. */
        CLOSED_421,
        /** Every answer takes its time. */
        SLOW
    }

    private final ServerSocket socket;
    private final Queue<Fault> faults;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<Instant> connected = new CopyOnWriteArrayList<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Goes wrong like this, one connection after the other, and is well from then on. */
    public FaultyMailServer(Fault... faults) {
        this.faults = new ConcurrentLinkedQueue<>(List.of(faults));
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** When somebody connected. */
    public List<Instant> connected() {
        return connected;
    }

    /** Message-IDs of the mails it has whole, whether or not it could say so. */
    public List<String> accepted() {
        return accepted;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connected.add(Instant.now());
                clients.add(client);
                Fault fault = faults.poll();
                Thread.ofVirtual().start(() -> talk(client, fault));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client, @Nullable Fault fault) {
        try (client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(client.getInputStream(), US_ASCII))) {
            if (fault == Fault.HANGS) {
                closed.await();
                return;
            }
            OutputStream out = client.getOutputStream();
            if (fault == Fault.CLOSED_421) {
                say(out, "421 too many connections", null);
                return;
            }
            say(out, "220 ready", fault);
            String line = in.readLine();
            while (line != null) {
                if (line.equals("DATA")) {
                    say(out, "354 go on", fault);
                    if (!read(in, fault)) {
                        return;
                    }
                    say(out, "250 accepted", fault);
                } else {
                    say(out, answer(line), fault);
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            // The other side went away: that is theirs to find out.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String answer(String line) {
        if (line.startsWith("EHLO")) {
            return "250-ready\r\n250 PIPELINING";
        }
        return line.equals("QUIT") ? "221 bye" : "250 fine";
    }

    private boolean read(BufferedReader in, @Nullable Fault fault) throws IOException {
        String id = "";
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (line.startsWith("Message-ID:")) {
                id = line;
                if (fault == Fault.DROPS_IN_DATA) {
                    return false;
                }
            }
            line = in.readLine();
        }
        if (line == null) {
            return false;
        }
        accepted.add(id);
        return fault != Fault.DROPS_AFTER_DATA;
    }

    private void say(OutputStream out, String line, @Nullable Fault fault)
            throws IOException, InterruptedException {
        if (fault == Fault.SLOW && closed.await(300, TimeUnit.MILLISECONDS)) {
            return;
        }
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
