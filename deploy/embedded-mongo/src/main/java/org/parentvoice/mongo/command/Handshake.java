package org.parentvoice.mongo.command;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * What a driver asks before anything else, and again every ten seconds. Answered without waiting
 * for other commands, or a long query would look like a dead server.
 */
final class Handshake {

    private static final Set<String> QUESTIONS = Set.of("hello", "ismaster");
    private static final int MAX_DOCUMENT = 16 * 1024 * 1024;
    private static final int MAX_MESSAGE = 48_000_000;
    private static final int MAX_BATCH = 1_000;

    boolean answers(String command) {
        return QUESTIONS.contains(command.toLowerCase(Locale.ROOT));
    }

    Document answer() {
        return new Document("helloOk", true)
                .append("isWritablePrimary", true)
                .append("ismaster", true)
                .append("maxBsonObjectSize", MAX_DOCUMENT)
                .append("maxMessageSizeBytes", MAX_MESSAGE)
                .append("maxWriteBatchSize", MAX_BATCH)
                .append("minWireVersion", 0)
                .append("maxWireVersion", ServerVersion.MONGO_5_0.getWireVersion())
                .append("localTime", Instant.now())
                .append("readOnly", false)
                .append("ok", 1.0);
    }
}
