package org.parentvoice.bench.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the Java that is measured is set up. */
public enum Jvm {
    /** As it comes, and as the containers have it: it compiles for speed what is used a lot. */
    DEFAULT("default flags", List.of(), List.of()),

    /** As it comes in a small container: the collector is the one that Java chooses there. */
    SMALL("default flags, 256 MB", List.of("-XX:+UseSerialGC"), List.of("-Xmx256m")),

    /**
     * The compiler and the collector of the stack on one small machine: it starts soon. The heap is
     * larger than the 192 MB this service has there, so that it is not the collector that counts.
     */
    STACK(
            "the stack's flags",
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
            List.of("-Xmx256m", "-Xmn48m", "-Xss512k"));

    private final String words;
    private final List<String> compiler;
    private final List<String> memory;

    Jvm(String words, List<String> compiler, List<String> memory) {
        this.words = words;
        this.compiler = compiler;
        this.memory = memory;
    }

    /** As a report calls it. */
    public String inWords() {
        return words;
    }

    /** A command line that runs a jar on its own. */
    public List<String> command(Path jar) {
        return line(compiler, jar);
    }

    /** A command line that runs a jar with the memory a service has. */
    List<String> serviceCommand(Path jar) {
        var all = new ArrayList<>(compiler);
        all.addAll(memory);
        return line(all, jar);
    }

    /**
     * The beginning of a command line for what comes with the bench.
     *
     * @param heapMegabytes for its objects, at most
     */
    public List<String> command(int heapMegabytes) {
        var line = begin(compiler);
        line.add("-Xmx" + heapMegabytes + "m");
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        return line;
    }

    private static List<String> begin(List<String> flags) {
        var line = new ArrayList<String>();
        line.add(java());
        line.addAll(flags);
        line.add("--enable-native-access=ALL-UNNAMED");
        return line;
    }

    private static List<String> line(List<String> flags, Path jar) {
        var line = begin(flags);
        line.add("--sun-misc-unsafe-memory-access=allow");
        line.add("-jar");
        line.add(jar.toString());
        return line;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
