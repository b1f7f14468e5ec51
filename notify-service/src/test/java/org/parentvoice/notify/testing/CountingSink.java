package org.parentvoice.notify.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes every mail and counts how often it took each, by Message-ID. It offers PIPELINING, as most
 * servers do (RFC 2920).
 */
public final class CountingSink implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, Integer> mails = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    public CountingSink() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many mails it took in all. */
    public long count() {
        return count.get();
    }

    /** The left side of each Message-ID, and how often. */
    public Map<String, Integer> mails() {
        return mails;
    }

    /** What it has by now. */
    public List<String> ids() {
        return List.copyOf(mails.keySet());
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> talk(client));
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
            String line = in.readLine();
            while (line != null) {
                if (line.equals("DATA")) {
                    say(in, out, "354 go on");
                    take(in);
                    say(in, out, "250 accepted");
                } else {
                    say(in, out, answer(line));
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            // Killed: what it had not finished is not counted.
        }
    }

    /** Counts when the whole mail is there: from then on the sink answers for it. */
    private void take(BufferedReader in) throws IOException {
        String id = "";
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (line.startsWith("Message-ID: <")) {
                id = line.substring("Message-ID: <".length(), line.indexOf('@'));
            }
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("half a mail");
        }
        mails.merge(id, 1, Integer::sum);
        count.incrementAndGet();
    }

    private static String answer(String line) {
        if (line.startsWith("EHLO")) {
            return "250-sink\r\n250 PIPELINING";
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
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
