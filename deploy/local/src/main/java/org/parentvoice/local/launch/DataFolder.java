package org.parentvoice.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that holds everything that is kept. One stack at a time may use it. */
final class DataFolder implements AutoCloseable {

    private static final long NEEDED_BYTES = 300L * 1024 * 1024;
    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Opens it, creating it when it is not there, and empties it first when that was asked for. */
    static DataFolder open(Path root, boolean fresh) throws StartupProblem {
        try {
            Files.createDirectories(root);
            FileChannel file =
                    FileChannel.open(
                            root.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new StartupProblem(
                        "Another Parent Voice is using the data in " + root + ".",
                        "Stop it first, or give this one a folder of its own: --data DIR");
            }
            var folder = new DataFolder(root, file, lock);
            if (fresh) {
                folder.empty();
            }
            folder.checkSpace();
            Files.createDirectories(folder.logs());
            return folder;
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data folder " + root + " cannot be written (" + e.getMessage() + ").",
                    "Check who owns it, or choose another one: --data DIR");
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(root) && !each.equals(root.resolve("lock"))) {
                    Files.delete(each);
                }
            }
        }
    }

    private void checkSpace() throws IOException, StartupProblem {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new StartupProblem(
                    "The disk with "
                            + root
                            + " is nearly full: "
                            + free / (1024 * 1024)
                            + " MB are left, "
                            + NEEDED_BYTES / (1024 * 1024)
                            + " MB are needed.",
                    "Make room, or choose a folder on another disk: --data DIR");
        }
    }

    Path root() {
        return root;
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** Written when the demonstration data has been loaded whole. */
    Path demoMarker() {
        return root.resolve("demo-loaded");
    }

    /** A secret that is made once and kept, readable by its owner alone. */
    synchronized String secret(String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve("secrets"));
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            Path draft = folder.resolve(name + ".new");
            Files.writeString(
                    draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            if (Set.copyOf(draft.getFileSystem().supportedFileAttributeViews()).contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(draft, file);
        }
        return Files.readString(file, UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
