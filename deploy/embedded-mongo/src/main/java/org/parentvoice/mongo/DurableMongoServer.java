package org.parentvoice.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/**
 * A server that speaks MongoDB's wire protocol, for one small machine and for tests.
 *
 * <p>It listens on the loopback address only and asks for no password. Every command is applied
 * alone and is in the file before its answer leaves, so an acknowledged write survives {@code kill
 * -9}. The file is forced to the disk once a second: a power cut can cost the last second.
 */
public final class DurableMongoServer implements AutoCloseable {

    private static final String FILE_NAME = "documents.mv";
    private static final int BOSS_THREADS = 1;
    private static final int WORKER_THREADS = 4;

    private final DurableBackend backend;
    private final MongoServer server;
    private final int port;

    private DurableMongoServer(DurableBackend backend, int port) {
        this.backend = backend;
        this.server = new MongoServer(backend);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server.bind(address, BOSS_THREADS, WORKER_THREADS);
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Opens the store in a folder, creating it when it is not there, and listens.
     *
     * @param folder where the data lies; one server at a time can have it open
     * @param port the port to listen on, or 0 for any free one
     * @throws IOException when the folder cannot be written, or another server has it open
     */
    public static DurableMongoServer start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        return listen(new DurableBackend(StoreFile.open(folder.resolve(FILE_NAME))), port);
    }

    /** A server for tests on any free port: the same code, with nothing on disk. */
    public static DurableMongoServer inMemory() {
        return listen(new DurableBackend(StoreFile.inMemory()), 0);
    }

    private static DurableMongoServer listen(DurableBackend backend, int port) {
        try {
            return new DurableMongoServer(backend, port);
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
     * Completes with the reason when a write could not reach the file (a full disk, say). From then
     * on every command fails: the process should say so and be started again.
     */
    public CompletionStage<Throwable> broken() {
        return backend.broken();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
