package org.parentvoice.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundLoopTests {

    private static final Duration LONG = Duration.ofHours(1);

    /** What a turn does. */
    private interface Turn {
        boolean take() throws InterruptedException;
    }

    private final AtomicInteger turns = new AtomicInteger();
    private BackgroundLoop loop = loop(LONG, () -> false);

    @AfterEach
    void stop() {
        loop.stop();
    }

    private BackgroundLoop loop(Duration every, Turn turn) {
        return new BackgroundLoop("test", every) {
            @Override
            protected boolean turn() throws InterruptedException {
                turns.incrementAndGet();
                return turn.take();
            }

            @Override
            protected Duration pause() {
                return Duration.ofMillis(1);
            }

            @Override
            protected Duration patience() {
                return Duration.ofSeconds(20);
            }
        };
    }

    private void awaitTurns(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> turns.get() >= count);
    }

    @Test
    void itGoesOnAtOnceWhileThereIsMore() {
        loop = loop(LONG, () -> turns.get() < 3);
        loop.start();
        awaitTurns(3);
    }

    @Test
    void wokenItDoesNotWait() {
        loop.start();
        awaitTurns(1);
        loop.wake();
        awaitTurns(2);
    }

    @Test
    void aTurnThatFailsEndsNothing() {
        loop =
                loop(
                        LONG,
                        () -> {
                            if (turns.get() < 3) {
                                throw new IllegalStateException("away");
                            }
                            return false;
                        });
        loop.start();
        awaitTurns(3);
        assertThat(loop.isRunning()).isTrue();
    }

    @Test
    void stoppedItFinishesTheTurnInHandAndTakesNoOther() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new AtomicInteger();
        loop =
                loop(
                        Duration.ofMillis(1),
                        () -> {
                            begun.countDown();
                            TimeUnit.MILLISECONDS.sleep(50);
                            ended.incrementAndGet();
                            return true;
                        });
        loop.start();
        begun.await();
        loop.stop();
        assertThat(ended.get()).isEqualTo(turns.get());
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void itCanBeStartedAgain() {
        loop.start();
        awaitTurns(1);
        loop.stop();
        int before = turns.get();
        loop.start();
        awaitTurns(before + 1);
    }
}
