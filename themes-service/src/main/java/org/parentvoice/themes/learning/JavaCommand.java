package org.parentvoice.themes.learning;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parentvoice.themes.ThemesApplication;
import org.parentvoice.themes.command.ThemesCommands;

/**
 * How this program is started once more, as a process that trains. It works for a class path of any
 * kind (jars side by side, an extracted jar that names its libraries, classes in folders) and for
 * the executable jar, whose classes only its own launcher finds.
 */
final class JavaCommand {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    /** A tenth of what the service gets where both want the processor; at 19 it could starve. */
    private static final String LOW_PRIORITY = "10";

    private JavaCommand() {}

    /** The command, at low priority where the system has {@code nice}. */
    static List<String> toTrain(int heapMegabytes) {
        var command = new ArrayList<String>();
        nice().ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", LOW_PRIORITY)));
        command.add(java());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Djava.awt.headless=true");
        command.add(mainClass(ThemesApplication.class.getClassLoader()));
        command.add(ThemesCommands.TRAIN_CANDIDATE);
        return command;
    }

    /** Goes by the environment: a command line has a limit that many jars can pass. */
    static String classPath() {
        String paths = System.getProperty("java.class.path");
        return Arrays.stream(paths.split(File.pathSeparator))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    /** Classes that the system's own loader did not find are inside the executable jar. */
    static String mainClass(ClassLoader loader) {
        return loader.equals(ClassLoader.getSystemClassLoader())
                ? ThemesApplication.class.getName()
                : LAUNCHER;
    }

    private static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .orElseGet(
                        () -> Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    private static Optional<Path> nice() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "nice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
