package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.sending.MailProvider.Envelope;
import org.parentvoice.notify.sending.Reply.Kind;
import org.springframework.dao.DataAccessResourceFailureException;

/** One mail of each connection can be sent and not written down, and no more. */
class NotedLineTests {

    private final List<String> said = new ArrayList<>();
    private final AtomicBoolean goingOn = new AtomicBoolean(true);
    private final NotedLine line = new NotedLine(new Server(), goingOn::get);

    @Test
    void nothingIsHandedOverBeforeTheLastMailIsWrittenDown() {
        var note = new CompletableFuture<Void>();
        line.noting(note);
        CompletableFuture<@Nullable Reply> next = waiting();
        assertThat(said).isEmpty();
        note.complete(null);
        assertThat(next.join()).isNull();
        assertThat(said).containsExactly("await");
    }

    @Test
    void whatIsSomebodyElsesByThenIsLeftToThem() {
        var note = new CompletableFuture<Void>();
        line.noting(note);
        CompletableFuture<@Nullable Reply> next = waiting();
        goingOn.set(false);
        note.complete(null);
        assertThat(Objects.requireNonNull(next.join()).kind()).isEqualTo(Kind.CAPPED);
        assertThat(said).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenDownEndsTheWork() {
        line.noting(CompletableFuture.failedFuture(new IllegalStateException("away")));
        assertThatThrownBy(line::await)
                .isInstanceOf(NotedLine.NotNotedException.class)
                .hasRootCauseMessage("away");
        assertThat(said).isEmpty();
    }

    @Test
    void thatTheStoreIsAwayIsSaidAsItIs() {
        var away = new DataAccessResourceFailureException("away");
        line.noting(CompletableFuture.failedFuture(away));
        assertThatThrownBy(line::await).isSameAs(away);
        assertThat(said).isEmpty();
    }

    @Test
    void thereIsNothingToWaitForTwice() {
        line.noting(CompletableFuture.completedFuture(null));
        line.awaitNote();
        line.awaitNote();
        assertThat(line.await()).isNull();
        line.close();
        assertThat(said).containsExactly("await", "close");
    }

    /** What comes of it once it has come to where it waits. */
    private CompletableFuture<@Nullable Reply> waiting() {
        var answer = new CompletableFuture<@Nullable Reply>();
        Thread sender = Thread.ofPlatform().start(() -> answer.complete(line.await()));
        Awaitility.await().until(() -> sender.getState() == Thread.State.WAITING);
        return answer;
    }

    private final class Server implements MailProvider.Line {

        @Override
        public @Nullable Reply await() {
            said.add("await");
            return null;
        }

        @Override
        public Reply send(Envelope mail) {
            said.add("send");
            return new Reply(Kind.ACCEPTED, null);
        }

        @Override
        public void close() {
            said.add("close");
        }
    }
}
