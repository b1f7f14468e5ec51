package org.parentvoice.actions.themes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.consumer.ReceivedEvent;

/** A log of random decisions about some feedback, and what has to come out of it in the end. */
final class FeedbackLog {

    static final int PARTITIONS = 3;
    private static final String TYPE = "org.parentvoice.feedback.%s.v1";
    private static final List<String> THEMES = List.of("transport", "funding", "therapies");
    private static final List<String> TYPES = List.of("themed", "re-themed", "corrected");

    final String forum = "forum-" + UUID.randomUUID();
    final List<List<ReceivedEvent>> partitions = new ArrayList<>();
    final Map<String, Piece> pieces = new HashMap<>();
    private final Random random;

    /** One piece of feedback as it is in the end. */
    static final class Piece {
        final String id = UUID.randomUUID().toString();
        long sequence;
        boolean erased;
        List<String> themes = List.of();
        int voices;
        String day = "";
        @Nullable String quote;
    }

    FeedbackLog(Random random, int events) {
        this.random = random;
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new ArrayList<>());
        }
        var all = new ArrayList<Piece>();
        for (int i = 0; i < events / 4 + 1; i++) {
            var piece = new Piece();
            pieces.put(piece.id, piece);
            all.add(piece);
        }
        for (int i = 0; i < events; i++) {
            int n = random.nextInt(all.size());
            append(n % PARTITIONS, all.get(n));
        }
    }

    /** Two decisions on one piece, the second in another partition, since the topic got more. */
    List<ReceivedEvent> movedToAnotherPartition() {
        Piece piece = pieces.values().iterator().next();
        for (int partition : List.of(0, 1)) {
            put(partitions.get(partition), partition, piece.id, decision(), themed(piece));
        }
        return partitions.stream().flatMap(List::stream).toList();
    }

    private void append(int partition, Piece piece) {
        List<ReceivedEvent> log = partitions.get(partition);
        boolean repeated = !log.isEmpty() && random.nextInt(6) == 0;
        if (repeated) {
            ReceivedEvent again = log.get(random.nextInt(log.size()));
            put(log, partition, again.key(), again.type(), again.json());
        } else if (piece.sequence > 0 && random.nextInt(8) == 0) {
            piece.erased = true;
            String json =
                    """
                    {"feedbackId": "%s", "forum": "%s"}"""
                            .formatted(piece.id, forum);
            put(log, partition, piece.id, TYPE.formatted("erased"), json);
        } else {
            put(log, partition, piece.id, decision(), themed(piece));
        }
    }

    private String decision() {
        return TYPE.formatted(TYPES.get(random.nextInt(TYPES.size())));
    }

    private String themed(Piece piece) {
        long sequence = piece.sequence + 1;
        List<String> themes = THEMES.stream().filter(each -> random.nextBoolean()).toList();
        int voices = 1 + random.nextInt(4);
        String day = "2026-0%d-1%d".formatted(1 + random.nextInt(3), random.nextInt(9));
        String quote = random.nextBoolean() ? "Words " + UUID.randomUUID() : null;
        if (!piece.erased) {
            piece.sequence = sequence;
            piece.themes = themes;
            piece.voices = voices;
            piece.day = day;
            piece.quote = quote;
        }
        var refs = themes.stream().map("{\"id\": \"%s\", \"label\": \"L\"}"::formatted).toList();
        return """
        {"feedbackId": "%s", "forum": "%s", "sequence": %d, "themes": [%s],
         "sentiment": "concern", "voices": %d, "channel": "form", "occurredOn": "%s",
         "receivedAt": "2026-03-10T10:00:00Z", "consent": {"quote": %s}, "quote": %s}"""
                .formatted(
                        piece.id,
                        forum,
                        sequence,
                        String.join(",", refs),
                        voices,
                        day,
                        quote != null,
                        quote == null ? null : "\"" + quote + "\"");
    }

    private static void put(
            List<ReceivedEvent> log, int partition, String key, String type, String json) {
        // Gaps in the offsets, as compaction leaves them.
        long gap = Math.floorMod(key.hashCode(), 3);
        long offset = log.isEmpty() ? 0 : log.getLast().offset() + 1 + gap;
        log.add(
                new ReceivedEvent(
                        "feedback.themed",
                        partition,
                        offset,
                        key,
                        Map.of("ce_type", type, "ce_id", key + offset),
                        json.getBytes(UTF_8)));
    }
}
