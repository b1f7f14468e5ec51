package org.parentvoice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Random documents whose indexed fields are in a document of their own, as those of a queue. */
final class NestedDocuments {

    static final int IDS = 40;

    private static final List<String> STATES = List.of("open", "held", "");

    private final Random random;
    private final boolean arrays;

    /**
     * @param arrays whether there may be any where an index looks
     */
    NestedDocuments(Random random, boolean arrays) {
        this.random = random;
        this.arrays = arrays;
    }

    int id() {
        return random.nextInt(IDS);
    }

    /** Has no id yet. */
    Document document() {
        var document = new Document("n", random.nextInt(3));
        return random.nextInt(5) == 0 ? document : document.append("q", q());
    }

    private @Nullable Object q() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> "none";
            case 2 -> new Document();
            case 3 -> arrays ? List.of(slotless(), slotless()) : inner();
            default -> inner();
        };
    }

    /** Which of several slots would be taken is more than this has to tell. */
    private Document slotless() {
        Document inner = inner();
        inner.remove("slot");
        return inner;
    }

    private Document inner() {
        var q = new Document();
        for (String name : random.nextBoolean() ? List.of("p", "d") : List.of("d", "p")) {
            if (random.nextInt(6) > 0) {
                q.append(name.equals("p") ? "priority" : "dueAt", name.equals("p") ? p() : due());
            }
        }
        if (random.nextBoolean()) {
            q.append("state", state());
        }
        return random.nextInt(3) > 0 ? q : q.append("slot", slot());
    }

    private @Nullable Object p() {
        return switch (random.nextInt(arrays ? 10 : 8)) {
            case 0 -> null;
            case 1 -> 1L;
            case 2 -> 1.0;
            case 3 -> new Document("a", 1).append("b", 2);
            case 4 -> new Document("b", 2).append("a", 1);
            case 5, 6, 7 -> random.nextInt(3);
            case 8 -> List.of();
            default -> Arrays.asList(random.nextInt(3), random.nextInt(3), null);
        };
    }

    private @Nullable Object due() {
        return switch (random.nextInt(arrays ? 8 : 7)) {
            case 0 -> null;
            case 7 -> List.of(time(), time());
            default -> time();
        };
    }

    private Object state() {
        return arrays && random.nextInt(5) == 0 ? List.of(word(), word()) : word();
    }

    private @Nullable Integer slot() {
        return random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(2 * IDS));
    }

    private String word() {
        return STATES.get(random.nextInt(STATES.size()));
    }

    private Date time() {
        return Date.from(Instant.ofEpochSecond(random.nextInt(10)));
    }

    Bson update() {
        return switch (random.nextInt(13)) {
            case 0, 1 -> set("q.dueAt", due());
            case 2, 3 -> set("q", q());
            case 4 -> unset("q");
            case 5 -> unset("q.priority");
            case 6 -> unset("q.dueAt");
            case 7 -> set("q.priority", p());
            case 8 -> combine(set("q.slot", slot()), set("q.state", state()));
            case 9 -> combine(inc("q.priority", 1), inc("n", 1));
            case 10 -> combine(unset("q.state"), set("q.dueAt", due()));
            case 11 -> arrays ? push("q.state", word()) : set("q.state", word());
            default -> inc("n", 1);
        };
    }

    Bson query() {
        return switch (random.nextInt(4)) {
            case 0 -> and(one(), one());
            case 1 -> or(one(), one());
            default -> one();
        };
    }

    private Bson one() {
        return switch (random.nextInt(15)) {
            case 0 -> eq("q.priority", p());
            case 1 -> and(eq("q.priority", random.nextInt(3)), lte("q.dueAt", time()));
            case 2 -> and(in("q.priority", 0, 1, 2), gt("q.dueAt", time()));
            case 3 -> new Document("q.dueAt", new Document("$gte", time()).append("$lt", time()));
            case 4 -> eq("q.state", word());
            case 5 -> in("q.state", word(), word());
            case 6 -> eq("q.dueAt", due());
            case 7 -> exists("q.dueAt", random.nextBoolean());
            case 8 -> eq("q.slot", slot());
            case 9 -> gte("q.priority", random.nextInt(3));
            case 10 -> eq("q", q());
            case 11 -> ne("q.priority", random.nextInt(3));
            case 12 -> and(exists("q.priority"), eq("q.priority", null));
            case 13 -> and(eq("n", random.nextInt(5)), lt("q.dueAt", time()));
            default -> and(eq("_id", id()), eq("q.state", word()));
        };
    }

    /**
     * Only together with the id is it the one order, where an array has several values. Arrays
     * without any have no order: the library takes two of them for different.
     */
    Document order() {
        int way = random.nextBoolean() ? 1 : -1;
        var order = new Document();
        if (!arrays && random.nextBoolean()) {
            return order.append("q.priority", way).append("q.dueAt", way);
        }
        order.append(random.nextBoolean() ? "q.dueAt" : "q.state", way);
        return arrays ? order.append("_id", 1) : order;
    }

    int limit() {
        return random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(IDS);
    }

    /** What decides the order of documents without arrays. */
    static List<Object> keys(Document order, Document found) {
        var keys = new ArrayList<Object>();
        for (String name : order.keySet()) {
            Object value = found;
            for (String part : name.split("\\.")) {
                value = value instanceof Document inner ? inner.get(part) : null;
            }
            keys.add(value instanceof Number number ? (Object) number.doubleValue() : value);
        }
        return keys;
    }
}
