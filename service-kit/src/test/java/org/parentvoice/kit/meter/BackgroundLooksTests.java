package org.parentvoice.kit.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundLooksTests {

    private final BackgroundLooks looks = new BackgroundLooks();

    @AfterEach
    void stop() {
        looks.stop();
    }

    @Test
    void aNumberIsUnknownUntilItWasLookedUpAndWhileThatFails() {
        var away = new AtomicReference<@Nullable RuntimeException>();
        Latest<Integer> latest =
                looks.add(
                        () -> {
                            RuntimeException failure = away.get();
                            if (failure != null) {
                                throw failure;
                            }
                            return 7;
                        });
        assertThat(number(latest)).isNaN();
        looks.look();
        assertThat(number(latest)).isEqualTo(7);
        away.set(new IllegalStateException("away"));
        looks.look();
        assertThat(number(latest)).isNaN();
        away.set(null);
        looks.look();
        assertThat(number(latest)).isEqualTo(7);
    }

    @Test
    void whoAsksNeverWaitsAndOneFailureDoesNotHideTheOthers() {
        var answer = new CountDownLatch(1);
        Latest<Integer> broken =
                looks.add(
                        () -> {
                            throw new IllegalStateException("away");
                        });
        Latest<Integer> slow =
                looks.add(
                        () -> {
                            try {
                                answer.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return 1;
                        });
        looks.start();
        // This thread alone can let it answer.
        assertThat(number(slow)).isNaN();
        answer.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> number(slow) == 1);
        assertThat(number(broken)).isNaN();
    }

    @Test
    void anOldNumberIsUnknownToo() {
        var now = new AtomicLong(Long.MAX_VALUE);
        var latest = new Latest<>(() -> 7, now::get);
        latest.look();
        now.addAndGet(Latest.TOO_OLD.toNanos());
        assertThat(number(latest)).isEqualTo(7);
        now.incrementAndGet();
        assertThat(number(latest)).isNaN();
        latest.look();
        assertThat(number(latest)).isEqualTo(7);
    }

    private static double number(Latest<Integer> latest) {
        return latest.number(Integer::doubleValue);
    }
}
