package org.parentvoice.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** One command at a time, and each in the file before its answer leaves. */
final class DurableBackend extends H2Backend {

    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final CompletableFuture<Throwable> broken = new CompletableFuture<>();
    private final Handshake handshake = new Handshake();
    private final Housekeeper housekeeper;

    DurableBackend(MVStore store) {
        super(store);
        this.housekeeper = new Housekeeper(store, oneAtATime);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        if (handshake.answers(command)) {
            return handshake.answer();
        }
        try {
            return alone(
                    () -> {
                        var answer = super.handleCommand(channel, database, command, query);
                        return Answers.ofItsOwn(answer, query);
                    });
        } catch (MongoServerException e) {
            // The library would log the whole command, and with it what a family wrote.
            return Answers.failure(e);
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return alone(() -> super.handleQuery(query));
    }

    private <T> T alone(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return workThenCommit(work);
        } catch (MVStoreException e) {
            broken.complete(e);
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    private <T> T workThenCommit(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            // A command that fails half way (a bulk write with one duplicate) has changed something
            // too.
            getMvStore().commit();
        }
    }

    CompletionStage<Throwable> broken() {
        return broken;
    }

    @Override
    public void close() {
        housekeeper.close();
        oneAtATime.lock();
        try {
            super.close();
        } finally {
            oneAtATime.unlock();
        }
    }
}
