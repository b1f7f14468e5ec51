package org.parentvoice.themes.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Set;

/**
 * {@code evaluate} and {@code classify}: they run before Spring starts, need no broker and no
 * database, and leave.
 */
public final class ThemesCommands {

    /** Started by the service in a process of its own. */
    public static final String TRAIN_CANDIDATE = "train-candidate";

    private static final String USAGE =
            """
            Usage:
              evaluate --test FILE [--train FILE] [--themes FILE] [--json]
              classify [--train FILE] [--themes FILE]    reads one text a line, writes one JSON a line
            """;

    /** The last is for the service itself, and so not in the usage. */
    private static final Set<String> COMMANDS = Set.of("evaluate", "classify", TRAIN_CANDIDATE);

    private ThemesCommands() {}

    /** Whether the first argument names one of the commands. */
    public static boolean handles(String[] args) {
        return args.length > 0 && COMMANDS.contains(args[0]);
    }

    /** Runs the command and returns the exit code: 0, or 2 if it could not be done. */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        try {
            CommandOptions options = CommandOptions.parse(Arrays.copyOfRange(args, 1, args.length));
            switch (args[0]) {
                case "evaluate" -> EvaluateCommand.run(options, out);
                case "classify" -> ClassifyCommand.run(options, in, out);
                case TRAIN_CANDIDATE -> TrainCandidateCommand.run(in, out);
                default -> throw new IllegalArgumentException("Unknown command " + args[0]);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return 2;
        } catch (IOException e) {
            err.println("Could not read or write: " + e.getMessage());
            return 2;
        }
    }
}
