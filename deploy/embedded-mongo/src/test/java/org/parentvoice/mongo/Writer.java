package org.parentvoice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One who writes to a store that may be killed, and to a model that is not. */
final class Writer {

    private final String name;
    private final MongoDatabase model;
    private final RandomCommands commands;

    /** Sent before the store died; nobody knows whether it took it. */
    private @Nullable Document unknown;

    Writer(String name, MongoClient model, long seed) {
        this.name = name;
        this.model = model.getDatabase(name);
        this.commands = new RandomCommands(seed);
        this.model.runCommand(RandomCommands.indexes(true));
    }

    void makeIndexes(MongoClient store) {
        store.getDatabase(name).runCommand(RandomCommands.indexes(false));
    }

    /** Sends one command after another, and compares the answers, until the store is gone. */
    void writeUntilItDies(MongoClient store, AtomicInteger answered) {
        MongoDatabase database = store.getDatabase(name);
        while (true) {
            Document command = commands.next();
            Outcome outcome;
            try {
                outcome = Outcome.of(database, command);
            } catch (MongoException e) {
                unknown = command;
                return;
            }
            assertThat(outcome).as(command::toJson).isEqualTo(Outcome.of(model, command));
            answered.incrementAndGet();
        }
    }

    /**
     * Everything acknowledged is there, and the last command as a whole or not at all.
     *
     * @return how many documents there are
     */
    int check(MongoClient store) {
        Outcome found = Outcome.of(store.getDatabase(name), RandomCommands.everything());
        Document last = unknown;
        if (last != null && !found.equals(Outcome.of(model, RandomCommands.everything()))) {
            var _ = Outcome.of(model, last);
        }
        assertThat(found)
                .as("%s, after %s", name, last)
                .isEqualTo(Outcome.of(model, RandomCommands.everything()));
        unknown = null;
        return found.answer().getList("found", Document.class).size();
    }
}
