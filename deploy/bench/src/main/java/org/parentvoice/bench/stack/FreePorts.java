package org.parentvoice.bench.stack;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for a stack beside whatever else runs here. */
public final class FreePorts {

    /** Ports the stack takes from its first one on. */
    private static final int SPAN = 24;

    /** Below the ports that systems give to outgoing connections, which come and go. */
    private static final int LOWEST = 10_000;

    private static final int HIGHEST = 30_000;
    private static final int TRIES = 50;

    private FreePorts() {}

    /** The first of as many as a stack needs. */
    public static int inARow() {
        for (int i = 0; i < TRIES; i++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (areFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("No " + SPAN + " free ports in a row");
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + SPAN; port++) {
            try (ServerSocket free = new ServerSocket(port)) {
                free.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
