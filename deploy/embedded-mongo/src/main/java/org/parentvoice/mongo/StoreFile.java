package org.parentvoice.mongo;

import java.io.IOException;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the file that holds everything. */
final class StoreFile {

    private static final int CACHE_MB = 24;

    /**
     * Space that held an older state is written over only after this long. It is longer than the
     * time between two forced writes, so what a power cut leaves can always be opened.
     */
    private static final int KEEP_OLD_STATE_MS = 10_000;

    private StoreFile() {}

    static MVStore open(Path file) throws IOException {
        try {
            // The background writer would commit in the middle of a command: a document without its
            // index entries after a crash. Only DurableBackend commits, between commands.
            var store =
                    new MVStore.Builder()
                            .fileName(file.toString())
                            .autoCommitDisabled()
                            .autoCommitBufferSize(0)
                            .cacheSize(CACHE_MB)
                            .open();
            store.setRetentionTime(KEEP_OLD_STATE_MS);
            return store;
        } catch (MVStoreException e) {
            throw new IOException(explain(file, e), e);
        }
    }

    static MVStore inMemory() {
        return MVStore.open(null);
    }

    private static String explain(Path file, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                    "Another server has " + file + " open. Stop it first.";
            case DataUtils.ERROR_FILE_CORRUPT ->
                    file + " is damaged. Put a copy from a backup in its place.";
            default -> file + " cannot be opened: " + e.getMessage();
        };
    }
}
