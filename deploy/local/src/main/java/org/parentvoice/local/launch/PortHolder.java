package org.parentvoice.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens on a port, where the system tells: Linux does, of one's own processes. */
final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final List<String> TABLES = List.of("net/tcp", "net/tcp6");
    private static final String LISTENING = "0A";
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** " by java, process 4711", or nothing when it is not known. */
    static String of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : TABLES) {
            addListening(PROC.resolve(table), port, sockets);
        }
        return sockets.isEmpty()
                ? ""
                : ProcessHandle.allProcesses()
                        .filter(process -> holds(process.pid(), sockets))
                        .findFirst()
                        .map(PortHolder::describe)
                        .orElse("");
    }

    private static void addListening(Path table, int port, Set<String> sockets) {
        String address = ":%04X".formatted(port);
        try (Stream<String> lines = Files.lines(table)) {
            lines.map(line -> line.strip().split("\\s+"))
                    .filter(field -> field.length > INODE)
                    .filter(field -> field[1].endsWith(address) && field[STATE].equals(LISTENING))
                    .forEach(field -> sockets.add("socket:[" + field[INODE] + "]"));
        } catch (IOException e) {
            // Another system: there is no such table.
        }
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> open = Files.list(PROC.resolve(pid + "/fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            // Somebody else's process, or gone meanwhile.
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        Optional<String> program =
                process.info().command().map(Path::of).map(path -> path.getFileName().toString());
        return " by " + program.orElse("a program") + ", process " + process.pid();
    }
}
