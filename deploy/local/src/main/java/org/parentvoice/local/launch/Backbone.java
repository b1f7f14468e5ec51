package org.parentvoice.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.app.ServiceApplication;
import org.parentvoice.local.kafka.Broker;
import org.parentvoice.local.platform.PlatformApplication;
import org.parentvoice.mongo.DurableMongoServer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the services stand on: sign-in and mail, the store, the broker. */
final class Backbone implements AutoCloseable {

    private final Ports ports;
    private final Path data;
    private final List<String> platformArguments;
    private final Consumer<String> died;
    private @Nullable ConfigurableApplicationContext platform;
    private @Nullable DurableMongoServer store;
    private @Nullable Broker broker;

    /**
     * @param died is told when the broker or the store gives up later on
     */
    Backbone(Ports ports, Path data, List<String> platformArguments, Consumer<String> died) {
        this.ports = ports;
        this.data = data;
        this.platformArguments = platformArguments;
        this.died = died;
    }

    /** Starts all three; the platform first, since it sets up the log that the others write to. */
    void start() throws IOException {
        platform =
                ServiceApplication.run(
                        PlatformApplication.class,
                        "platform",
                        platformArguments.toArray(String[]::new));
        DurableMongoServer opened = DurableMongoServer.start(data.resolve("store"), ports.mongo());
        store = opened;
        var unused =
                opened.broken()
                        .thenAccept(
                                why -> died.accept("The store cannot write: " + why.getMessage()));
        broker = Broker.start(data.resolve("kafka"), ports.kafka(), ports.controller(), died);
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
        if (store != null) {
            store.close();
        }
        if (platform != null) {
            platform.close();
        }
    }
}
