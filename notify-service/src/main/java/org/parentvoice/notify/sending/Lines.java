package org.parentvoice.notify.sending;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sender's connections. One that could not be had while others could rests for a while: a server
 * that takes fewer at a time than we would like is not asked for more of them all the time.
 */
final class Lines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);
    private static final Duration REST = Duration.ofSeconds(30);

    private final List<MailProvider.Line> all;

    /** By connection, when it began to rest ({@link System#nanoTime()}). */
    private final Map<MailProvider.Line, Long> resting = new ConcurrentHashMap<>();

    private Lines(List<MailProvider.Line> all) {
        this.all = all;
    }

    static Lines open(CappedProvider provider, int count, BooleanSupplier goingOn) {
        Stream<MailProvider.Line> lines =
                IntStream.range(0, count).mapToObj(_ -> provider.open(goingOn));
        return new Lines(lines.toList());
    }

    /** Those that do not rest; there is always one at least. */
    List<MailProvider.Line> able() {
        long now = System.nanoTime();
        resting.values().removeIf(since -> now - since > REST.toNanos());
        List<MailProvider.Line> able =
                all.stream().filter(each -> !resting.containsKey(each)).toList();
        return able.isEmpty() ? all : able;
    }

    void rest(MailProvider.Line line) {
        LOG.warn("The mail server would not have one more connection; that one rests for {}", REST);
        resting.put(line, System.nanoTime());
    }

    @Override
    public void close() {
        all.forEach(MailProvider.Line::close);
    }
}
