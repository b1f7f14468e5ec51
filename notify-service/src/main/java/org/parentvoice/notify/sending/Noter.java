package org.parentvoice.notify.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.parentvoice.notify.delivery.Sent;

/**
 * Writes down what was sent, on a thread of its own: meanwhile a connection looks up whom the next
 * mail goes to and writes it. What several connections sent while one write was on its way goes
 * into the next write together. A connection sends nothing more before its last mail is written
 * down ({@link NotedLine}): a kill can leave one mail of each connection sent and not noted.
 */
final class Noter implements AutoCloseable {

    private final Consumer<List<Sent>> write;
    private final BlockingQueue<Note> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("noter").daemon().unstarted(this::run);

    private Noter(Consumer<List<Sent>> write) {
        this.write = write;
    }

    /**
     * @param write comes back when all of them are written down, or fails for all of them
     */
    static Noter start(Consumer<List<Sent>> write) {
        var noter = new Noter(write);
        noter.thread.start();
        return noter;
    }

    /**
     * @param noted told when it is written down, before whoever waits for it goes on
     */
    private record Note(Sent sent, Runnable noted, CompletableFuture<Void> done) {}

    /**
     * Returns at once.
     *
     * @param noted what to do as soon as it is written down
     * @return done after that; fails with what kept it from being written down
     */
    CompletableFuture<Void> note(Sent sent, Runnable noted) {
        var note = new Note(sent, noted, new CompletableFuture<>());
        waiting.add(note);
        return note.done();
    }

    private void run() {
        try {
            while (true) {
                var together = new ArrayList<Note>();
                together.add(waiting.take());
                waiting.drainTo(together);
                write(together);
            }
        } catch (InterruptedException e) {
            // It is closed; nobody waits for a note any more.
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Note> notes) {
        try {
            write.accept(notes.stream().map(Note::sent).toList());
            notes.forEach(each -> each.noted().run());
            notes.forEach(each -> each.done().complete(null));
        } catch (RuntimeException | Error e) {
            notes.forEach(each -> each.done().completeExceptionally(e));
        }
    }

    /** To be called when no connection is at work. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
