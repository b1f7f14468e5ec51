package org.parentvoice.bench.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A mail server that takes everything and keeps nothing but the ids: at once, or after thinking for
 * a while, as a server does that writes a mail to its disk and looks it over before it says yes. It
 * offers PIPELINING, as most servers do (RFC 2920).
 */
final class MailSink implements AutoCloseable {

    private static final String MESSAGE_ID = "Message-ID:";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final AtomicLong mails = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean offersPipelining = true;
    private volatile long thinksNanos;
    private volatile long firstAt;
    private volatile long lastAt;

    MailSink() throws IOException {
        Thread.ofPlatform().daemon().name("sink").start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    long mails() {
        return mails.get();
    }

    /** Different mails. */
    long different() {
        return ids.size();
    }

    /** Seconds from the first mail to the last. */
    double seconds() {
        return (lastAt - firstAt) / 1e9;
    }

    long bytesPerMail() {
        return bytes.get() / Math.max(1, mails.get());
    }

    /** Whether it takes several commands at once, on connections that are opened from now on. */
    void offerPipelining(boolean offer) {
        offersPipelining = offer;
    }

    /**
     * @param duration before it says yes to a mail
     */
    void think(Duration duration) {
        thinksNanos = duration.toNanos();
    }

    void reset() {
        ids.clear();
        mails.set(0);
        bytes.set(0);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().name("sink").start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(client.getInputStream(), US_ASCII))) {
            var out = new BufferedOutputStream(client.getOutputStream());
            say(in, out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(in, out, "354 go on");
                    if (!take(in)) {
                        return;
                    }
                    LockSupport.parkNanos(thinksNanos);
                    say(in, out, "250 taken");
                } else {
                    say(in, out, answer(line));
                }
            }
        } catch (IOException e) {
            // Whoever sends has gone; what was taken is counted.
        }
    }

    private boolean take(BufferedReader in) throws IOException {
        String id = "";
        long length = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                ids.add(id);
                bytes.addAndGet(length);
                lastAt = System.nanoTime();
                if (mails.incrementAndGet() == 1) {
                    firstAt = lastAt;
                }
                return true;
            }
            length += line.length() + 2L;
            if (line.startsWith(MESSAGE_ID)) {
                id = line;
            }
        }
        return false;
    }

    private String answer(String line) {
        if (line.startsWith("EHLO")) {
            return offersPipelining ? "250-sink\r\n250 PIPELINING" : "250 sink";
        }
        return line.equals("QUIT") ? "221 bye" : "250 fine";
    }

    /** What is said to commands that came together leaves together (RFC 2920, 3.2). */
    private static void say(BufferedReader in, OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        if (!in.ready()) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
