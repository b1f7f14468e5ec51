package org.parentvoice.bench.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import org.parentvoice.mongo.DurableMongoServer;

/** A server to be measured. */
interface Backend extends AutoCloseable {

    String connectionString();

    @Override
    void close();

    /** The store of the stack. */
    static Backend ours(Path folder) throws IOException {
        DurableMongoServer server = DurableMongoServer.start(folder, 0);
        return new Backend() {
            @Override
            public String connectionString() {
                return server.connectionString();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    /** The library's, with nothing on disk. */
    static Backend memory() {
        return library(new MongoServer(new MemoryBackend()));
    }

    /** The library's on H2, as it comes: writes are on disk some time later. */
    static Backend h2(Path folder) {
        return library(new MongoServer(new H2Backend(folder.resolve("h2.mv").toString())));
    }

    private static Backend library(MongoServer server) {
        String address = server.bindAndGetConnectionString();
        return new Backend() {
            @Override
            public String connectionString() {
                return address;
            }

            @Override
            public void close() {
                server.shutdownNow();
            }
        };
    }
}
