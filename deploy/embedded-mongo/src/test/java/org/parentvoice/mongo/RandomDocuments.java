package org.parentvoice.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents made by chance, few enough that they often meet. */
final class RandomDocuments {

    private static final int IDS = 50;
    private static final List<@Nullable String> WORDS =
            Arrays.asList("", "a", "b", "ca", "cb", "\u00e9", null);
    private static final List<String> STATES = List.of("waiting", "leased", "done");

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    Document document(String id) {
        var document = new Document("_id", id).append("code", code());
        document.append("state", state()).append("dueAt", time()).append("version", 0L);
        document.append("number", number()).append("tags", tags()).append("items", items());
        if (random.nextBoolean()) {
            document.append("word", word());
        }
        return random.nextInt(5) == 0 ? document : document.append("at", time());
    }

    String code() {
        return "c" + random.nextInt(4 * IDS);
    }

    String id() {
        return "d%03d".formatted(random.nextInt(IDS));
    }

    String state() {
        return STATES.get(random.nextInt(STATES.size()));
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    Number number() {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(5);
            case 1 -> random.nextInt(5) + random.nextInt(2) * 0.5;
            default -> (long) random.nextInt(5);
        };
    }

    Date time() {
        return Date.from(Instant.ofEpochSecond(random.nextInt(50)));
    }

    Object tags() {
        return switch (random.nextInt(6)) {
            case 0 -> List.of();
            case 1 -> "a";
            case 2 -> List.of("a", "b");
            case 3 -> List.of("b", "b", "ca");
            default -> Arrays.asList(word(), word());
        };
    }

    List<Document> items() {
        var items = new ArrayList<Document>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(random.nextInt(4) == 0 ? new Document() : new Document("id", word()));
        }
        return items;
    }
}
