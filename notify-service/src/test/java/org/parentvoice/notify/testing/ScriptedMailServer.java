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
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that answers commands as told, and everything else well. It offers PIPELINING (RFC
 * 2920) unless told otherwise, and takes no mail without a recipient unless told to.
 */
public final class ScriptedMailServer implements AutoCloseable {

    /** Instead of an answer: it ends the connection. */
    public static final String HANGS_UP = "";

    /** Instead of an answer: nothing more is heard from it. */
    public static final String FALLS_SILENT = "...";

    private static final String STARTTLS = "STARTTLS";

    private final ServerSocket socket;
    private final Map<String, Queue<String>> replies = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<String> messageIds = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger together = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final CountDownLatch door = new CountDownLatch(1);
    private volatile int turnsAwayAtOnce = Integer.MAX_VALUE;
    private volatile Semaphore room = new Semaphore(Integer.MAX_VALUE);
    private volatile boolean pipelining = true;
    private volatile boolean encrypted;
    private volatile boolean startTls;

    /**
     * @param command such as {@code RCPT}; its first answers are these
     */
    public ScriptedMailServer(String command, String... replies) {
        and(command, replies);
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /**
     * @param replies the first answers to that command
     */
    public ScriptedMailServer and(String command, String... replies) {
        this.replies.put(command, new ConcurrentLinkedQueue<>(List.of(replies)));
        return this;
    }

    /** Turns away who would be one too many at the same time. */
    public ScriptedMailServer atMost(int connections) {
        room = new Semaphore(connections);
        return this;
    }

    /**
     * Turns so many away at once, and lets the others whom it will not have wait for that until
     * {@link #turnAway}.
     */
    public ScriptedMailServer slowlyAfter(int atOnce) {
        turnsAwayAtOnce = atOnce;
        return this;
    }

    /** How many were turned away, or wait to be. */
    public int turnedAway() {
        return turnedAway.get();
    }

    /** Every connection is encrypted from the start. */
    public ScriptedMailServer encrypted() {
        encrypted = true;
        return this;
    }

    /** A connection can be encrypted when it is there (RFC 3207). */
    public ScriptedMailServer withStartTls() {
        startTls = true;
        return this;
    }

    /** Takes one command at a time, and says no word of anything else. */
    public ScriptedMailServer withoutPipelining() {
        pipelining = false;
        return this;
    }

    /** How many mails came in one go with what follows the first command. */
    public int together() {
        return together.get();
    }

    /** The Message-IDs of what was accepted: whole mails, also those with nothing in them. */
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

    /** Turns away who waits for it. */
    public void turnAway() {
        door.countDown();
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
                // Three short answers in a row are not to wait for each other's receipt.
                client.setTcpNoDelay(true);
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket accepted) {
        try (Socket client = encrypted ? TestTls.over(accepted) : accepted;
                BufferedReader in = reader(client);
                PrintWriter out = writer(client)) {
            if (!room.tryAcquire()) {
                if (turnedAway.incrementAndGet() > turnsAwayAtOnce) {
                    door.await();
                }
                say(out, "421 4.7.0 too many connections");
                return;
            }
            try {
                say(out, "220 ready");
                talk(client, in, out);
            } finally {
                room.release();
            }
        } catch (IOException e) {
            heard.add("gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    }

    private static PrintWriter writer(Socket client) throws IOException {
        return new PrintWriter(client.getOutputStream(), false, US_ASCII);
    }

    private void talk(Socket client, BufferedReader in, PrintWriter out)
            throws IOException, InterruptedException {
        boolean sender = false;
        boolean recipient = false;
        String line = in.readLine();
        while (line != null) {
            heard.add(line);
            if (line.startsWith("MAIL") && in.ready()) {
                together.incrementAndGet();
            }
            String reply = reply(line, sender, recipient);
            if (reply.equals(FALLS_SILENT)) {
                closed.await();
            }
            if (reply.equals(HANGS_UP)) {
                return;
            }
            say(out, reply);
            if (line.equals(STARTTLS)) {
                Socket safe = TestTls.over(client);
                talk(safe, reader(safe), writer(safe));
                return;
            }
            if (line.startsWith("MAIL")) {
                sender = reply.startsWith("2");
            } else if (line.startsWith("RCPT")) {
                recipient = reply.startsWith("2");
            } else if (reply.startsWith("354")) {
                readMail(in);
                held.await();
                say(out, "250 accepted");
                recipient = false;
            }
            line = in.readLine();
        }
    }

    private String reply(String line, boolean sender, boolean recipient) {
        for (Map.Entry<String, Queue<String>> each : replies.entrySet()) {
            String reply = line.startsWith(each.getKey()) ? each.getValue().poll() : null;
            if (reply != null) {
                return reply;
            }
        }
        if (line.startsWith("EHLO") && pipelining) {
            return "250-ready\r\n" + (startTls ? "250-STARTTLS\r\n" : "") + "250 PIPELINING";
        }
        if (line.equals(STARTTLS)) {
            return "220 go on";
        }
        if (line.startsWith("RCPT") && !sender) {
            return "503 from whom?";
        }
        if (line.equals("DATA")) {
            return recipient ? "354 go on" : "503 nobody to send it to";
        }
        return line.equals("QUIT") ? "221 bye" : "250 fine";
    }

    private void readMail(BufferedReader in) throws IOException {
        String id = "";
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (line.startsWith("Message-ID:")) {
                id = line;
            }
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("half a mail");
        }
        messageIds.add(id);
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        goOn();
        turnAway();
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
