package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a store: {@code snapshot-N} holds everything before {@code journal-N}, and journals
 * follow each other. A snapshot that is still being written ends in {@code .new}.
 *
 * @param snapshots by their N
 * @param journals by their N
 * @param unfinished snapshots that never became whole
 */
record StoreFiles(
        NavigableMap<Long, Path> snapshots,
        NavigableMap<Long, Path> journals,
        List<Path> unfinished) {

    private static final Pattern NAME = Pattern.compile("(snapshot|journal)-(\\d{12})(\\.new)?");

    /** What the store of before this format left; it cannot be read any more. */
    private static final String BEFORE = "documents.mv";

    static StoreFiles of(Path folder) throws IOException {
        var files = new StoreFiles(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                files.sort(file);
            }
        }
        return files;
    }

    private void sort(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Matcher found = NAME.matcher(name);
        if (name.equals(BEFORE)) {
            throw new IOException(
                    file
                            + " was written by an early version of this store, which cannot be read any more. Start with an empty folder.");
        }
        if (!found.matches()) {
            return;
        }
        if (found.group(3) != null) {
            unfinished.add(file);
        } else {
            (found.group(1).equals("journal") ? journals : snapshots)
                    .put(Long.parseLong(found.group(2)), file);
        }
    }

    /** The N of the journal that is written to. */
    long lastNumber() {
        long journal = journals.isEmpty() ? 0 : journals.lastKey();
        return Math.max(journal, snapshots.isEmpty() ? 0 : snapshots.lastKey());
    }

    /** The files that make up what is stored, in the order in which they are read. */
    List<Path> inUse() {
        var inUse = new ArrayList<Path>();
        long from = snapshots.isEmpty() ? 0 : snapshots.lastKey();
        if (!snapshots.isEmpty()) {
            inUse.add(snapshots.lastEntry().getValue());
        }
        inUse.addAll(journals.tailMap(from, true).values());
        return inUse;
    }

    /** Deletes what newer files have taken the place of, and what never became whole. */
    void deleteOthers() throws IOException {
        List<Path> inUse = inUse();
        var all = new ArrayList<>(unfinished);
        all.addAll(snapshots.values());
        all.addAll(journals.values());
        for (Path file : all) {
            if (!inUse.contains(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    static Path journal(Path folder, long n) {
        return folder.resolve("journal-%012d".formatted(n));
    }

    static Path snapshot(Path folder, long n) {
        return folder.resolve("snapshot-%012d".formatted(n));
    }

    /** Makes new and renamed files survive a power cut as well. */
    static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
