package org.parentvoice.mongo.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a command changes anything. Those that do have their turn alone. */
enum Access {
    READ,
    WRITE;

    private static final Set<String> READS =
            Set.of(
                    "find",
                    "getmore",
                    "count",
                    "distinct",
                    "listcollections",
                    "listindexes",
                    "collstats",
                    "dbstats",
                    "validate",
                    "killcursors",
                    "ping",
                    "buildinfo",
                    "serverstatus",
                    "whatsmyuri");

    /** Of the database {@code admin} alone; elsewhere the library does not know them. */
    private static final Set<String> ADMIN =
            Set.of(
                    "listdatabases",
                    "hostinfo",
                    "getlog",
                    "getcmdlineopts",
                    "getfreemonitoringstatus",
                    "connectionstatus",
                    "endsessions");

    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findandmodify",
                    "create",
                    "createindexes",
                    "drop",
                    "dropindexes",
                    "dropdatabase");

    private static final int COMMAND_NOT_FOUND = 59;

    /**
     * @throws MongoServerError when there is no such command; the library would write all of it
     *     into the log
     */
    static Access of(String command, Document query, String database) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("aggregate")) {
            return writes(query.get("pipeline")) ? WRITE : READ;
        }
        if (READS.contains(name) || (ADMIN.contains(name) && database.equals("admin"))) {
            return READ;
        }
        if (WRITES.contains(name)) {
            return WRITE;
        }
        throw new MongoServerError(
                COMMAND_NOT_FOUND, "CommandNotFound", "no such command: '" + command + "'");
    }

    private static boolean writes(@Nullable Object pipeline) {
        return pipeline instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(
                                stage ->
                                        stage instanceof Document document
                                                && document.containsKey("$merge"));
    }
}
