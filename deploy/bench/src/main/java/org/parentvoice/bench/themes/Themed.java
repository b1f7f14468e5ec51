package org.parentvoice.bench.themes;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/**
 * What the themes service has made of it, in the log and in the database.
 *
 * @param keys ids on {@code feedback.themed}, one for each event
 * @param sent when each event was sent, in ms since 1970, earliest first
 * @param documents ids in the database
 * @param firstDecision when the first piece was decided on, in ms since 1970
 */
record Themed(List<String> keys, long[] sent, List<String> documents, long firstDecision) {

    static final String TOPIC = "feedback.themed";

    private static final double MS = 1_000;

    static Themed of(List<ConsumerRecord<String, byte[]>> events, MongoClient store) {
        var ids = new ArrayList<String>();
        long first = Long.MAX_VALUE;
        for (Document each :
                store.getDatabase("themes")
                        .getCollection("feedback")
                        .find()
                        .projection(Projections.include("themedAt"))) {
            ids.add(each.getString("_id"));
            Date at = each.getDate("themedAt");
            first = Math.min(first, at.getTime());
        }
        return new Themed(
                events.stream().map(ConsumerRecord::key).toList(),
                events.stream().mapToLong(ConsumerRecord::timestamp).sorted().toArray(),
                ids,
                first);
    }

    /**
     * Pieces a second, from the first decision to the last event. The first event comes when the
     * first batch is done: to count from there would leave out what that batch took.
     */
    double perSecond() {
        return sent.length * MS / Math.max(1, sent[sent.length - 1] - firstDecision);
    }

    /** Pieces a second over the last so many of them. */
    double lastPerSecond(int count) {
        long from = sent[sent.length - 1 - count];
        return count * MS / Math.max(1, sent[sent.length - 1] - from);
    }

    /**
     * What is wrong with it, in words; nothing when each was themed once.
     *
     * @param published ids of what was to be themed
     */
    List<String> wrong(Set<String> published) {
        var wrong = new ArrayList<String>();
        compare(wrong, "ids on " + TOPIC, new HashSet<>(keys), published);
        compare(wrong, "ids in the database", new HashSet<>(documents), published);
        if (documents.size() != published.size()) {
            wrong.add("documents: %,d of %,d".formatted(documents.size(), published.size()));
        }
        if (keys.size() != published.size()) {
            wrong.add("events: %,d for %,d".formatted(keys.size(), published.size()));
        }
        return wrong;
    }

    private static void compare(
            List<String> wrong, String what, Set<String> found, Set<String> published) {
        if (!found.equals(published)) {
            long known = found.stream().filter(published::contains).count();
            wrong.add(
                    "%s: %,d of %,d, and %,d unknown"
                            .formatted(what, known, published.size(), found.size() - known));
        }
    }
}
