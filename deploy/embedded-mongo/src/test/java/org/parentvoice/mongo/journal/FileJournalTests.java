package org.parentvoice.mongo.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTests {

    private static final String THINGS = "db.things";

    @TempDir Path folder;

    @Test
    void givesBackWhatWasAppended() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            put(journal, 2, "b");
            put(journal, 1, "c");
            commit(journal, Change.removed(THINGS, 2));
        }

        assertThat(found()).containsExactly(Map.entry(1L, "c"));
    }

    @Test
    void forgetsADroppedCollection() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            commit(journal, Change.dropped(THINGS));
        }

        assertThat(found()).isEmpty();
    }

    @Test
    void cutsOffACommandThatWasNotFinished() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            put(journal, 2, "b");
        }
        Path file = StoreFiles.journal(folder, 0);
        long end = endOf(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end - 1);
        }

        assertThat(found()).containsExactly(Map.entry(1L, "a"));

        try (FileJournal journal = open()) {
            put(journal, 3, "c");
        }
        assertThat(found()).containsOnly(Map.entry(1L, "a"), Map.entry(3L, "c"));
    }

    @Test
    void refusesAFileThatIsDamagedInTheMiddle() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            journal.force();
            put(journal, 2, "b");
        }
        overwrite(StoreFiles.journal(folder, 0), Header.SIZE + Frame.HEADER, new byte[] {99});

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreDamagedException.class)
                .hasMessageContaining("damaged at byte 24")
                .hasMessageContaining("backup");
    }

    @Test
    void takesAHoleInTheLastSecondBeforeAPowerCutForItsEnd() throws Exception {
        long end;
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            journal.force();
            end = Header.SIZE + frame("a");
            put(journal, 2, "b");
            put(journal, 3, "c");
        }
        // The disk took the later page and not this one.
        overwrite(StoreFiles.journal(folder, 0), end, new byte[frame("b")]);

        assertThat(found()).containsExactly(Map.entry(1L, "a"));
    }

    @Test
    void undoesACommandThatCouldNotBeWrittenDown() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            var broken = new Change(THINGS, 2, "b".getBytes(UTF_8));
            assertThatThrownBy(() -> journal.append(Arrays.asList(broken, null)))
                    .isInstanceOf(NullPointerException.class);
            put(journal, 3, "c");
        }

        assertThat(found()).containsOnly(Map.entry(1L, "a"), Map.entry(3L, "c"));
    }

    @Test
    void refusesASnapshotWithoutItsEnd() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            journal.beginCompaction().write(List.of(put(1, "a")).iterator());
        }
        Path snapshot = StoreFiles.snapshot(folder, 1);
        try (FileChannel channel = FileChannel.open(snapshot, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(snapshot) - 1);
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreDamagedException.class)
                .hasMessageContaining("damaged after 1 documents");
    }

    @Test
    void refusesAMissingFile() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            var _ = journal.beginCompaction();
            put(journal, 2, "b");
        }
        Files.delete(StoreFiles.journal(folder, 0));

        assertThatIOException().isThrownBy(this::open).withMessageContaining("a file is missing");
    }

    @Test
    void refusesAFileOfANewerVersion() throws Exception {
        open().close();
        overwrite(
                StoreFiles.journal(folder, 0),
                Long.BYTES,
                ByteBuffer.allocate(Long.BYTES).putLong(2).array());

        assertThatIOException()
                .isThrownBy(this::open)
                .withMessageContaining("newer version (format 2; this one knows 1)");
    }

    @Test
    void refusesAFileThatIsNotItsOwn() throws Exception {
        Files.writeString(StoreFiles.journal(folder, 0), "something else that is long enough");

        assertThatIOException().isThrownBy(this::open).withMessageContaining("not a file of this");
    }

    @Test
    void refusesWhatAnEarlyVersionLeft() throws Exception {
        Files.writeString(folder.resolve("documents.mv"), "H:2");

        assertThatIOException().isThrownBy(this::open).withMessageContaining("early version");
    }

    @Test
    void refusesAFolderThatIsInUse() throws Exception {
        try (FileJournal _ = open()) {
            assertThatIOException()
                    .isThrownBy(this::open)
                    .withMessageContaining("Another server has");
            // The first try has not given up the lock.
            assertThatIOException()
                    .isThrownBy(this::open)
                    .withMessageContaining("Another server has");
        }
    }

    @Test
    void startsOnAFileThatWasOnlyBegun() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
        }
        Files.createFile(StoreFiles.journal(folder, 1));

        assertThat(found()).containsExactly(Map.entry(1L, "a"));
        try (FileJournal journal = open()) {
            put(journal, 2, "b");
        }
        assertThat(found()).hasSize(2);
    }

    @Test
    void keepsASnapshotAndWhatCameAfterIt() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            put(journal, 2, "b");
            Compaction compaction = journal.beginCompaction();
            put(journal, 3, "c");
            compaction.write(List.of(put(1, "a"), put(2, "b")).iterator());
            commit(journal, Change.removed(THINGS, 1));
        }

        assertThat(found()).containsOnly(Map.entry(2L, "b"), Map.entry(3L, "c"));
        assertThat(StoreFiles.of(folder).inUse()).hasSize(2);
        assertThat(StoreFiles.journal(folder, 0)).doesNotExist();
    }

    @Test
    void goesOnWhereASnapshotWasNotFinished() throws Exception {
        try (FileJournal journal = open()) {
            put(journal, 1, "a");
            var _ = journal.beginCompaction();
            put(journal, 2, "b");
        }
        Path unfinished = folder.resolve("snapshot-000000000001.new");
        Files.writeString(unfinished, "half");

        assertThat(found()).hasSize(2);
        assertThat(unfinished).doesNotExist();
    }

    private FileJournal open() throws IOException {
        return FileJournal.open(folder, Durability.PROCESS);
    }

    private Map<Long, String> found() throws IOException {
        try (FileJournal journal = open()) {
            var found = new java.util.HashMap<Long, String>();
            journal.contents()
                    .take(THINGS)
                    .forEach((number, bson) -> found.put(number, new String(bson, UTF_8)));
            return found;
        }
    }

    private static Change put(long number, String text) {
        return Change.put(THINGS, number, text.getBytes(UTF_8));
    }

    private static void put(FileJournal journal, long number, String text) {
        commit(journal, put(number, text));
    }

    private static void commit(FileJournal journal, Change change) {
        journal.reserve();
        journal.await(journal.append(List.of(change)));
    }

    private static int frame(String text) {
        var bytes = new Bytes(100);
        Frame.write(1, 0, List.of(put(1, text)), bytes);
        return bytes.size();
    }

    private static void overwrite(Path file, long at, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), at);
        }
    }

    /** Where the last byte is that is not room set aside. */
    private static long endOf(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
