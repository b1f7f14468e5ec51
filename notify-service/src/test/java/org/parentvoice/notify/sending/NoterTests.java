package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.Sent;

/** What was sent while one write is on its way goes into the next, and nobody waits for good. */
class NoterTests {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final LinkedBlockingQueue<List<Sent>> writing = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<CountDownLatch> answers = new LinkedBlockingQueue<>();
    private final Noter noter = Noter.start(this::write);

    private void write(List<Sent> mails) {
        writing.add(mails);
        try {
            answers.take().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        noter.close();
    }

    @Test
    void whatIsSentMeanwhileIsWrittenTogether() throws Exception {
        Sent first = sent("ann");
        Sent second = sent("bea");
        Sent third = sent("cleo");
        CompletableFuture<Void> firstNoted = noter.note(first, () -> {});
        assertThat(writing.take()).containsExactly(first);
        CompletableFuture<Void> secondNoted = noter.note(second, () -> {});
        CompletableFuture<Void> thirdNoted = noter.note(third, () -> {});
        assertThat(firstNoted).isNotDone();
        answer();
        firstNoted.join();
        assertThat(writing.take()).containsExactly(second, third);
        assertThat(secondNoted).isNotDone();
        answer();
        CompletableFuture.allOf(secondNoted, thirdNoted).join();
    }

    @Test
    void whatIsToBeDoneThenIsDoneBeforeAnybodyGoesOn() {
        var done = new ArrayList<String>();
        answer();
        noter.note(sent("ann"), () -> done.add("ended")).thenRun(() -> done.add("goes on")).join();
        assertThat(done).containsExactly("ended", "goes on");
    }

    @Test
    void aWriteThatFailsIsSaidToWhoeverWaitsAndTheNextIsTried() {
        var tries = new ConcurrentLinkedQueue<List<Sent>>();
        try (Noter failing =
                Noter.start(
                        mails -> {
                            tries.add(mails);
                            if (tries.size() == 1) {
                                throw new IllegalStateException("away");
                            }
                        })) {
            var ended = new ArrayList<String>();
            var noted = failing.note(sent("ann"), () -> ended.add("ann"));
            assertThatThrownBy(noted::join).hasRootCauseMessage("away");
            assertThat(ended).isEmpty();
            failing.note(sent("bea"), () -> {}).join();
            assertThat(tries).hasSize(2);
        }
    }

    @Test
    void itsThreadEndsWithIt() {
        Noter another = Noter.start(mails -> {});
        long before = noters();
        another.close();
        await().until(() -> noters() < before);
    }

    private static long noters() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("noter"))
                .count();
    }

    private void answer() {
        answers.add(new CountDownLatch(0));
    }

    private static Sent sent(String follower) {
        return new Sent(
                Delivery.ofLetter(DeliveryKind.MANAGE, "leeds", follower, List.of(), NOW),
                List.of(),
                NOW);
    }
}
