package org.parentvoice.local.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param port of the gateway; every other port derives from it
 * @param data folder for everything that is kept
 * @param fresh start empty: what is in the data folder is deleted
 * @param demo load the demonstration data when the folder is empty
 * @param processes each service in a process of its own
 * @param rehearsal start, load the demonstration data and stop, to train the AOT cache
 */
record Options(
        int port, Path data, boolean fresh, boolean demo, boolean processes, boolean rehearsal) {

    private static final int DEFAULT_PORT = 8080;
    private static final int LOWEST_PORT = 1024;
    private static final int HIGHEST_PORT = 65_535 - Ports.SPAN;

    static Options parse(List<String> args, Path defaultData) throws StartupProblem {
        int port = DEFAULT_PORT;
        Path data = defaultData;
        boolean fresh = false;
        boolean demo = true;
        boolean processes = false;
        boolean rehearsal = false;
        Deque<String> left = new ArrayDeque<>(args);
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--port" -> port = port(value(option, left));
                case "--data" -> data = Path.of(value(option, left)).toAbsolutePath().normalize();
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--processes" -> processes = true;
                case "--rehearsal" -> rehearsal = true;
                default ->
                        throw new StartupProblem(
                                "There is no option " + option + ".",
                                "deploy/local/up --help lists the options.");
            }
        }
        return new Options(port, data, fresh, demo, processes, rehearsal);
    }

    private static String value(String option, Deque<String> left) throws StartupProblem {
        if (left.isEmpty() || left.getFirst().startsWith("--")) {
            throw new StartupProblem(
                    option + " needs a value after it.", "deploy/local/up --help shows examples.");
        }
        return left.pop();
    }

    private static int port(String text) throws StartupProblem {
        try {
            int port = Integer.parseInt(text);
            if (port >= LOWEST_PORT && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        throw new StartupProblem(
                "--port " + text + " is not a port this can use.",
                "Choose a number from " + LOWEST_PORT + " to " + HIGHEST_PORT + ".");
    }
}
