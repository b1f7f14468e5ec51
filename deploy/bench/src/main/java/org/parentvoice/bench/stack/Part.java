package org.parentvoice.bench.stack;

import java.io.IOException;
import java.nio.file.Path;
import org.parentvoice.local.kafka.Broker;
import org.parentvoice.mongo.DurableMongoServer;

/**
 * The broker or the store in a process of its own. Says "up" when clients can connect, and ends
 * when its input does: then whoever started it is gone, however that went.
 */
final class Part {

    static final String KAFKA = "kafka";
    static final String STORE = "store";
    static final String UP = "up";

    private static final int GAVE_UP = 3;

    private Part() {}

    /**
     * @param args which part, its folder and its port; the broker takes the next port too
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        int port = Integer.parseInt(args[2]);
        switch (args[0]) {
            case KAFKA -> {
                try (var broker = Broker.start(folder, port, port + 1, Part::gaveUp)) {
                    untilTheEnd(broker.address());
                }
            }
            case STORE -> {
                try (var store = DurableMongoServer.start(folder, port)) {
                    untilTheEnd(store.connectionString());
                }
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
        // Threads of what was closed are not waited for.
        System.exit(0);
    }

    private static void gaveUp(String why) {
        System.err.println(why);
        Runtime.getRuntime().halt(GAVE_UP);
    }

    private static void untilTheEnd(String address) throws IOException {
        System.out.println(UP);
        while (System.in.read() >= 0) {
            // Nobody says anything.
        }
        System.err.println("stopped: " + address);
    }
}
