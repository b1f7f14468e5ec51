package org.parentvoice.mongo.command;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.parentvoice.mongo.journal.Change;
import org.parentvoice.mongo.journal.Journal;
import org.parentvoice.mongo.journal.JournalFullException;
import org.parentvoice.mongo.store.Databases;

/**
 * Takes each command from the socket. A write has its turn alone and a read never sees half of one;
 * no answer leaves before what it rests on is in the journal.
 */
public final class StoreBackend extends AbstractMongoBackend {

    private static final int FIRST_BATCH = 101;
    private static final int QUERY_NOT_SUPPORTED = 352;

    private final ReadWriteLock turns = new ReentrantReadWriteLock();
    private final Databases databases = new Databases(getCursorRegistry());
    private final Handshake handshake = new Handshake();
    private final Journal journal;
    private final Runnable reload;

    /**
     * @param reload has the databases read again from disk, after the journal has refused what was
     *     changed already
     */
    public StoreBackend(Journal journal, Runnable reload) {
        this.journal = journal;
        this.reload = reload;
    }

    /** All databases; to be changed only in a turn. */
    public Databases databases() {
        return databases;
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        if (handshake.answers(command)) {
            return handshake.answer();
        }
        try {
            Access access = Access.of(command, query, database);
            Refusals.check(command, query, database);
            return access == Access.READ
                    ? read(() -> superCommand(channel, database, command, withBatch(query)))
                    : write(() -> writeCommand(channel, database, command, query));
        } catch (RuntimeException e) {
            return Failures.answer(e);
        }
    }

    /** MongoDB's own first batch, where the caller does not say. */
    private static Document withBatch(Document query) {
        if (!query.containsKey("find")) {
            return query;
        }
        int asked = query.get("batchSize") instanceof Number size ? size.intValue() : 0;
        int batch = asked > 0 ? asked : FIRST_BATCH;
        var withBatch = new Document(query).append("batchSize", batch);
        if (Boolean.TRUE.equals(query.get("singleBatch"))) {
            int limit = query.get("limit") instanceof Number most ? most.intValue() : 0;
            withBatch.put("limit", limit == 0 ? batch : Math.min(Math.abs(limit), batch));
        }
        return withBatch;
    }

    private Document writeCommand(
            Channel channel, String database, String command, Document query) {
        Document answer =
                WriteStatements.run(
                        command, query, one -> superCommand(channel, database, command, one));
        return answer == null ? superCommand(channel, database, command, query) : answer;
    }

    private Document superCommand(
            Channel channel, String database, String command, Document query) {
        return super.handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        // Drivers of today do not ask like this; the library would log the question if it failed.
        throw new MongoServerError(
                QUERY_NOT_SUPPORTED,
                "UnsupportedOpQueryCommand",
                "Unsupported OP_QUERY command. The client driver may require an upgrade.");
    }

    private <T> T read(Supplier<T> work) {
        long seen = 0;
        try {
            turns.readLock().lock();
            try {
                return work.get();
            } finally {
                seen = journal.appended();
                turns.readLock().unlock();
            }
        } finally {
            // What was read could be lost in a crash otherwise, and would have been told.
            journal.await(seen);
        }
    }

    /**
     * Gives the work a turn alone, and comes back when what it changed is on disk.
     *
     * @throws JournalFullException when the disk is full; nothing has changed then
     */
    public <T> T write(Supplier<T> work) {
        long number = 0;
        try {
            turns.writeLock().lock();
            try {
                journal.reserve();
                try {
                    return work.get();
                } finally {
                    // A command that fails half way (a bulk write with one duplicate) has changed
                    // something too.
                    number = append();
                }
            } finally {
                turns.writeLock().unlock();
            }
        } finally {
            journal.await(number);
        }
    }

    private long append() {
        List<Change> changes = databases.changes().take();
        if (changes.isEmpty()) {
            return journal.appended();
        }
        try {
            return journal.append(changes);
        } catch (JournalFullException e) {
            reload();
            throw e;
        } catch (RuntimeException | Error e) {
            journal.fail(e);
            throw e;
        }
    }

    private void reload() {
        try {
            reload.run();
        } catch (RuntimeException | Error e) {
            journal.fail(e);
            throw e;
        }
    }

    /** Does something in a turn alone that changes no document. */
    public <T> T alone(Supplier<T> work) {
        turns.writeLock().lock();
        try {
            return work.get();
        } finally {
            turns.writeLock().unlock();
        }
    }

    @Override
    public MongoDatabase resolveDatabase(String name) {
        return databases.named(name);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return databases.named(name);
    }

    @Override
    protected Set<String> listDatabaseNames() {
        var names = new TreeSet<String>();
        databases.all().forEach(database -> names.add(database.getDatabaseName()));
        return names;
    }

    @Override
    public void dropDatabase(String name) {
        databases.drop(name);
    }

    @Override
    public void handleClose(Channel channel) {
        databases.all().forEach(database -> database.handleClose(channel));
    }

    @Override
    public void close() {
        alone(
                () -> {
                    journal.close();
                    return true;
                });
    }
}
