package org.parentvoice.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.parentvoice.mongo.command.StoreBackend;
import org.parentvoice.mongo.journal.FileJournal;
import org.parentvoice.mongo.journal.Journal;
import org.parentvoice.mongo.journal.NoJournal;

/**
 * A server that speaks MongoDB's wire protocol, for one small machine and for tests.
 *
 * <p>It listens on the loopback address only and asks for no password. Everything is in memory, and
 * every change is in the journal before its answer leaves, so an acknowledged write survives {@code
 * kill -9}; {@link StoreOptions} has what it takes for power cuts.
 */
public final class DurableMongoServer implements AutoCloseable {

    private static final int BOSS_THREADS = 1;

    /** A thread waits while its command is being written; others gather for the next write. */
    private static final int WORKER_THREADS = 8;

    private final Housekeeper housekeeper;
    private final MongoServer server;
    private final CompletionStage<Throwable> broken;
    private final int port;

    private DurableMongoServer(
            StoreBackend backend, @Nullable FileJournal journal, StoreOptions options, int port) {
        this.broken = journal == null ? new CompletableFuture<>() : journal.broken();
        this.server = new MongoServer(backend);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server.bind(address, BOSS_THREADS, WORKER_THREADS);
        this.port = server.getLocalAddress().getPort();
        this.housekeeper = new Housekeeper(backend, journal, options);
    }

    /**
     * Opens the store in a folder, creating it when it is not there, and listens.
     *
     * @param folder where the data lies; one server at a time can have it open
     * @param port the port to listen on, or 0 for any free one
     * @throws IOException when the folder cannot be used: another server has it open, a file is
     *     damaged or of a newer version, the disk is full; the message says which and what to do
     */
    public static DurableMongoServer start(Path folder, int port) throws IOException {
        return start(folder, port, StoreOptions.standard());
    }

    /**
     * As {@link #start(Path, int)}, with options.
     *
     * @throws IOException as there
     */
    public static DurableMongoServer start(Path folder, int port, StoreOptions options)
            throws IOException {
        FileJournal journal = FileJournal.open(folder, options.durability());
        var loading = new CompletableFuture<StoreBackend>();
        var backend = new StoreBackend(journal, () -> reload(loading.join(), journal));
        loading.complete(backend);
        try {
            backend.databases().load(journal.contents());
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
        return listen(backend, journal, options, port);
    }

    private static void reload(StoreBackend backend, FileJournal journal) {
        try {
            backend.databases().load(journal.reread());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server for tests on any free port: the same code, with nothing on disk. */
    public static DurableMongoServer inMemory() {
        return inMemory(StoreOptions.standard());
    }

    static DurableMongoServer inMemory(StoreOptions options) {
        Journal nowhere = new NoJournal();
        return listen(new StoreBackend(nowhere, () -> {}), null, options, 0);
    }

    private static DurableMongoServer listen(
            StoreBackend backend, @Nullable FileJournal journal, StoreOptions options, int port) {
        try {
            return new DurableMongoServer(backend, journal, options, port);
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    /** The address for a driver, without a database name: {@code mongodb://127.0.0.1:8102}. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** The same with a database, as {@code spring.mongodb.uri} wants it. */
    public String connectionString(String database) {
        return connectionString() + "/" + database;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /**
     * Completes with the reason when a write could not reach the file though there was room: the
     * disk has failed. From then on every command fails: the process should say so and be started
     * again. (A full disk is another matter: writes are refused until there is room, reads go on.)
     */
    public CompletionStage<Throwable> broken() {
        return broken;
    }

    Housekeeper housekeeper() {
        return housekeeper;
    }

    @Override
    public void close() {
        housekeeper.close();
        server.shutdownNow();
    }
}
