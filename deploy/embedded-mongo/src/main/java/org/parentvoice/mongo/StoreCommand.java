package org.parentvoice.mongo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.parentvoice.mongo.journal.Backup;
import org.parentvoice.mongo.journal.Durability;

/** The store from the command line; {@code deploy/local/store} calls it. */
public final class StoreCommand {

    private static final int FAILED = 1;
    private static final int WRONG_WORDS = 2;

    private static final String USAGE =
            """
            backup FOLDER TARGET    copy a store, while it works or not; the copy is read to its end
            restore BACKUP FOLDER   put a backup where a store is to be started
            check FOLDER            read a backup, or a store that is stopped, from beginning to end
            serve FOLDER [PORT]     run a store by itself; prints its port; --power-cuts makes every
                                    write survive one""";

    private final PrintStream out;
    private final PrintStream err;

    StoreCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * @param args as in the usage; 1 when it failed, 2 when the words are wrong
     */
    public static void main(String[] args) throws InterruptedException {
        int code = new StoreCommand(System.out, System.err).run(List.of(args));
        if (code != 0) {
            System.exit(code);
        }
    }

    int run(List<String> args) throws InterruptedException {
        try {
            return dispatch(args);
        } catch (IOException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private int dispatch(List<String> args) throws IOException, InterruptedException {
        String verb = args.isEmpty() ? "" : args.getFirst();
        List<Path> paths = args.stream().skip(1).map(Path::of).toList();
        if (verb.equals("backup") && paths.size() == 2) {
            long documents = Backup.copy(paths.getFirst(), paths.getLast());
            out.printf(
                    "%,d documents are in %s, and were read there.%n", documents, paths.getLast());
        } else if (verb.equals("restore") && paths.size() == 2) {
            long documents = Backup.restore(paths.getFirst(), paths.getLast());
            out.printf("%,d documents are in %s. Start the store.%n", documents, paths.getLast());
        } else if (verb.equals("check") && paths.size() == 1) {
            long documents = Backup.check(paths.getFirst());
            out.printf("%,d documents, and everything is as it was written.%n", documents);
        } else if (verb.equals("serve") && !paths.isEmpty()) {
            serve(args.subList(1, args.size()));
        } else {
            err.println(USAGE);
            return WRONG_WORDS;
        }
        return 0;
    }

    private void serve(List<String> args) throws IOException, InterruptedException {
        StoreOptions options = StoreOptions.standard();
        int port = 0;
        for (String arg : args.subList(1, args.size())) {
            if (arg.equals("--power-cuts")) {
                options = options.with(Durability.POWER);
            } else if (arg.startsWith("--short-journal=")) {
                options = options.withShortJournal(Long.parseLong(arg.substring(16)));
            } else {
                port = Integer.parseInt(arg);
            }
        }
        DurableMongoServer server =
                DurableMongoServer.start(Path.of(args.getFirst()), port, options);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        var unused =
                server.broken()
                        .thenAccept(
                                why -> {
                                    err.println("The disk has failed: " + why.getMessage());
                                    Runtime.getRuntime().halt(FAILED);
                                });
        out.println(server.port());
        out.flush();
        Thread.currentThread().join();
    }
}
