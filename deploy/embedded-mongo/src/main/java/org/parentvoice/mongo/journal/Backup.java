package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Copies of a store. One can be taken while the store works: its files are only ever added to, so a
 * copy holds everything that was acknowledged before it began, and each later command whole or not
 * at all.
 */
public final class Backup {

    private static final int TRIES = 20;

    private Backup() {}

    /**
     * Copies a store's folder and reads the copy to its end before it is called a backup.
     *
     * @param folder of a store that works or is stopped
     * @param target a folder that is not there yet, or is empty
     * @return documents in the copy
     * @throws IOException when the target is in use, the disk is full or the store is damaged
     */
    public static long copy(Path folder, Path target) throws IOException {
        refuseIfFilled(target);
        if (StoreFiles.of(folder).inUse().isEmpty()) {
            throw new IOException("There is no store in " + folder + ".");
        }
        Path draft = target.resolveSibling(target.getFileName() + ".unfinished");
        for (int i = 0; i < TRIES; i++) {
            delete(draft);
            Files.createDirectories(draft);
            if (copyUndisturbed(folder, draft)) {
                long documents = finish(draft);
                Files.deleteIfExists(target);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
                StoreFiles.force(Objects.requireNonNull(target.toAbsolutePath().getParent()));
                return documents;
            }
        }
        delete(draft);
        throw new IOException("The store is too busy to be copied now. Try again.");
    }

    /**
     * Puts a backup where a store is to be started.
     *
     * @param backup what {@link #copy} made
     * @param folder of a store that is stopped and empty, or is not there
     * @return documents in it
     * @throws IOException when a store runs there or has anything in it, or the backup is damaged
     */
    public static long restore(Path backup, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var _ = FolderLock.take(folder)) {
            if (!StoreFiles.of(folder).inUse().isEmpty()) {
                throw new IOException(
                        folder + " has a store in it. Move it away first, or name another folder.");
            }
            StoreFiles files = StoreFiles.of(backup);
            long documents = Replay.of(files).contents().documents();
            put(files.inUse(), folder);
            return documents;
        }
    }

    /**
     * Under other names first, and the first file last: until that one has its name, the folder is
     * none that a store starts on.
     */
    private static void put(List<Path> files, Path folder) throws IOException {
        List<Path> drafts = new ArrayList<>();
        try {
            for (Path file : files) {
                Path draft = folder.resolve(file.getFileName() + ".restoring");
                drafts.add(draft);
                copyForced(file, draft);
            }
            for (int i = files.size() - 1; i >= 0; i--) {
                Path name = folder.resolve(files.get(i).getFileName());
                Files.move(drafts.get(i), name, StandardCopyOption.ATOMIC_MOVE);
            }
            StoreFiles.force(folder);
        } finally {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private static void copyForced(Path file, Path to) throws IOException {
        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Reads a store that is stopped, or a backup, from beginning to end.
     *
     * @return documents in it
     * @throws StoreDamagedException when something is not as it was written
     */
    public static long check(Path folder) throws IOException {
        return Replay.of(StoreFiles.of(folder)).contents().documents();
    }

    /** False when a compaction has put other files in their place meanwhile. */
    private static boolean copyUndisturbed(Path folder, Path draft) throws IOException {
        List<Path> before = StoreFiles.of(folder).inUse();
        try {
            for (Path file : before) {
                copyForced(file, draft.resolve(file.getFileName()));
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        return StoreFiles.of(folder).inUse().equals(before);
    }

    /** Cuts off what was being written during the copy, so that what is left is a store at rest. */
    private static long finish(Path draft) throws IOException {
        StoreFiles files = StoreFiles.of(draft);
        Replay replay = Replay.of(files);
        if (!files.journals().isEmpty() && replay.end() > 0) {
            try (Segment last =
                    Segment.reopen(files.journals().lastEntry().getValue(), replay.end())) {
                last.forceNow();
            }
        }
        StoreFiles.force(draft);
        return replay.contents().documents();
    }

    private static void refuseIfFilled(Path target) throws IOException {
        if (Files.exists(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isPresent()) {
                    throw new IOException(target + " is not empty. Name another folder.");
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path file : inside.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
