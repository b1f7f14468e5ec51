package org.parentvoice.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fetches a package of the distribution and unpacks it into a folder, without installing it. */
final class DebianPackage {

    private DebianPackage() {}

    /**
     * Unpacks the package's files under {@code folder}.
     *
     * @throws IOException if apt or dpkg is not here, or the package cannot be had
     */
    static void extract(String name, Path folder) throws IOException {
        var downloads = Files.createDirectories(folder.resolve("downloads"));
        var apt = Files.createDirectories(folder.resolve("apt")).toAbsolutePath();
        try {
            if (!download(name, downloads, List.of())) {
                // A machine that has never run `apt-get update` knows no packages. Lists of our own
                // need no root and leave the machine's alone.
                var own = ownLists(apt);
                // One source out of reach is no reason to stop: the download will tell.
                Command.run(downloads, apt("update", own));
                step(downloads, apt("download", own, name));
            }
            step(downloads, List.of("dpkg-deb", "-x", only(downloads).toString(), ".."));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean download(String name, Path downloads, List<String> options) {
        return Command.run(downloads, apt("download", options, name)).succeeded();
    }

    private static List<String> ownLists(Path apt) throws IOException {
        Files.createDirectories(apt.resolve("lists/partial"));
        Files.createDirectories(apt.resolve("archives/partial"));
        return List.of(
                "-o", "Dir::State::lists=" + apt.resolve("lists"),
                "-o", "Dir::Cache=" + apt);
    }

    private static List<String> apt(String verb, List<String> options, String... names) {
        var words = new ArrayList<>(List.of("apt-get", "-q"));
        words.addAll(options);
        words.add(verb);
        words.addAll(List.of(names));
        return words;
    }

    private static void step(Path folder, List<String> words) throws IOException {
        var result = Command.run(folder, words);
        if (!result.succeeded()) {
            throw new IOException(String.join(" ", words) + " said: " + result.output().strip());
        }
    }

    private static Path only(Path downloads) throws IOException {
        try (var files = Files.newDirectoryStream(downloads, "*.deb")) {
            return files.iterator().next().getFileName();
        }
    }
}
