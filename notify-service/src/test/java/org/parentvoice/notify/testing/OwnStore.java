package org.parentvoice.notify.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parentvoice.mongo.DurableMongoServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A store for one context alone, which has to be closed after its test: it can be taken away
 * without other tests noticing, and brought back.
 */
public final class OwnStore
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Longer than the half second between two looks of the driver at a server that was away. */
    private static final String PATIENCE = "?serverSelectionTimeoutMS=1000";

    private static @Nullable Path folder;
    private static @Nullable DurableMongoServer store;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            folder = Files.createTempDirectory("own-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = start(0);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "own-store",
                                Map.of(
                                        "spring.mongodb.uri",
                                        store.connectionString("own") + PATIENCE)));
    }

    /** Nobody answers at its address from now on. */
    public static void takeAway() {
        Objects.requireNonNull(store).close();
    }

    /** It answers at its address again, with all it had. */
    public static void bringBack() {
        int port = Objects.requireNonNull(store).port();
        takeAway();
        store = start(port);
    }

    private static DurableMongoServer start(int port) {
        try {
            return DurableMongoServer.start(Objects.requireNonNull(folder), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
