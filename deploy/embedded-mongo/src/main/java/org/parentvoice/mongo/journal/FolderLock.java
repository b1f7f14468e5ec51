package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second process from a store's folder. The system gives it up when this one ends. */
final class FolderLock implements AutoCloseable {

    /**
     * Those of this process. The system gives up a process's lock when the process closes the file
     * the second time, so it must not be opened twice.
     */
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path folder;

    private FolderLock(FileChannel channel, Path folder) {
        this.channel = channel;
        this.folder = folder;
    }

    static FolderLock take(Path path) throws IOException {
        Path folder = path.toRealPath();
        if (!TAKEN.add(folder)) {
            throw inUse(path);
        }
        try {
            return new FolderLock(open(path), folder);
        } catch (IOException | RuntimeException e) {
            TAKEN.remove(folder);
            throw e;
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder);
        }
        return channel;
    }

    private static IOException inUse(Path folder) {
        return new IOException("Another server has " + folder + " open. Stop it first.");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            TAKEN.remove(folder);
        }
    }
}
