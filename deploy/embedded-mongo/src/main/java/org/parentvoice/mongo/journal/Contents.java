package org.parentvoice.mongo.journal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was stored, as far as it has been read: documents as bytes, by collection and number. */
public final class Contents {

    private final Map<String, Map<Long, byte[]>> byNamespace = new HashMap<>();
    private long highest;

    void apply(Change change) {
        byte[] bson = change.bson();
        if (bson != null) {
            highest = Math.max(highest, change.number());
            byNamespace
                    .computeIfAbsent(change.namespace(), _ -> new LinkedHashMap<>())
                    .put(change.number(), bson);
        } else if (change.number() == Change.EVERYTHING) {
            byNamespace.remove(change.namespace());
        } else {
            Map<Long, byte[]> documents = byNamespace.get(change.namespace());
            if (documents != null) {
                documents.remove(change.number());
            }
        }
    }

    /** The highest number that a document has. */
    public long highest() {
        return highest;
    }

    /** Documents in all. */
    public long documents() {
        return byNamespace.values().stream().mapToLong(Map::size).sum();
    }

    /** The databases that have anything in them. */
    public Set<String> databases() {
        return byNamespace.keySet().stream()
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** Hands over one collection's documents, oldest first; they are not kept here any longer. */
    public Map<Long, byte[]> take(String namespace) {
        Map<Long, byte[]> found = byNamespace.remove(namespace);
        return found == null ? Map.of() : found;
    }
}
