package org.parentvoice.notify.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that answers a command as told, and everything else well. */
public final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String command;
    private final Queue<String> replies;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<String> messageIds = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch held = new CountDownLatch(0);

    /**
     * @param command such as {@code RCPT}; its first answers are these
     */
    public ScriptedMailServer(String command, String... replies) {
        this.command = command;
        this.replies = new ConcurrentLinkedQueue<>(List.of(replies));
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The Message-IDs of what was accepted. */
    public List<String> messageIds() {
        return messageIds;
    }

    /** Takes mails and does not say so. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    /** Says so from now on, also of those it has. */
    public void goOn() {
        held.countDown();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public long heard(String start) {
        return heard.stream().filter(line -> line.startsWith(start)).count();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(client.getInputStream(), US_ASCII));
                var out = new PrintWriter(client.getOutputStream(), false, US_ASCII)) {
            say(out, "220 ready");
            String line = in.readLine();
            while (line != null) {
                heard.add(line);
                String reply = line.startsWith(command) ? replies.poll() : null;
                if (reply != null) {
                    say(out, reply);
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    readMail(in);
                    held.await();
                    say(out, "250 accepted");
                } else {
                    say(out, line.equals("QUIT") ? "221 bye" : "250 fine");
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            heard.add("gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readMail(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (line.startsWith("Message-ID:")) {
                messageIds.add(line);
            }
            line = in.readLine();
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        goOn();
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
