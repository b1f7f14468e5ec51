package org.parentvoice.bench.pipeline;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.parentvoice.bench.report.Limit;
import org.parentvoice.bench.report.Percentiles;
import org.parentvoice.bench.report.Report;

/**
 * What the parts do alone, and so what the whole can do at most.
 *
 * @param oneByOne the bare producer, as eight people at once need it: each waits for one record
 * @param inParts the bare producer, as an import needs it: a part of the file, then its acks
 * @param classifier the classifier on one thread
 * @param ack the bare producer's milliseconds from a record to its acknowledgement
 */
record Limits(double oneByOne, double inParts, double classifier, Percentiles ack) {

    private static final int ALONE = 2_000;
    private static final int TOGETHER = 5_000;
    private static final int IN_PARTS = 20_000;

    /** What intake takes from a file at a time. */
    private static final int PART = 250;

    /** Measures the broker, and notes what was found. */
    static Limits measure(
            Report report,
            String where,
            String bootstrap,
            List<ConsumerRecord<String, byte[]>> patterns,
            double classifier)
            throws InterruptedException, ExecutionException {
        try (var producer = new BareProducer(bootstrap, patterns)) {
            BareProducer.Sent alone = producer.rate(ALONE, 1, 1);
            BareProducer.Sent together = producer.rate(TOGETHER, Writers.WRITERS, 1);
            BareProducer.Sent parts = producer.rate(IN_PARTS, 1, PART);
            double size = patterns.stream().mapToInt(Limits::size).average().orElse(0);
            report.add(where, "limit: record, with its headers", size, "bytes");
            report.add(where, "limit: producer, 1 waiting", alone.perSecond(), "/s");
            report.add(where, "limit: producer, 8 waiting", together.perSecond(), "/s");
            report.add(where, "limit: producer, 250 at a time", parts.perSecond(), "/s");
            report.add(where, "limit: classifier, 1 thread", classifier, "/s");
            return new Limits(
                    together.perSecond(), parts.perSecond(), classifier, alone.milliseconds());
        }
    }

    private static int size(ConsumerRecord<?, ?> one) {
        int headers = 0;
        for (var header : one.headers()) {
            headers += header.key().length() + header.value().length;
        }
        return one.serializedKeySize() + one.serializedValueSize() + headers;
    }

    Limit acceptedOneByOne() {
        return Limit.atMost("producer", oneByOne);
    }

    Limit acceptedInParts() {
        return Limit.atMost("producer", inParts);
    }

    /** Themed and tallied: after intake comes the classifier, which is slower or faster. */
    Limit counted(Limit accepted) {
        return classifier < accepted.value() ? Limit.atMost("classifier", classifier) : accepted;
    }

    Limit answered(double percent) {
        return Limit.atLeast("bare ack", ack.at(percent));
    }
}
