package org.parentvoice.e2e;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What the services have written down, for counting it apart from what they say. */
final class Store implements AutoCloseable {

    private final MongoClient client;

    Store(String uri) {
        client = MongoClients.create(uri);
    }

    List<Document> all(String database, String collection) {
        return client.getDatabase(database)
                .getCollection(collection)
                .find()
                .into(new ArrayList<>());
    }

    /** Voices by theme, counted anew from every piece of themed feedback of a forum. */
    Map<String, Integer> recount(String forum) {
        var voices = new HashMap<String, Integer>();
        for (Document feedback : all("themes", "feedback")) {
            if (forum.equals(feedback.getString("forum"))) {
                for (String theme : themes(feedback)) {
                    voices.merge(theme, feedback.getInteger("voices", 1), Integer::sum);
                }
            }
        }
        return voices;
    }

    private static Collection<String> themes(Document feedback) {
        return feedback.getList("themes", Document.class, List.of()).stream()
                .map(theme -> String.valueOf(theme.getOrDefault("id", theme.get("_id"))))
                .toList();
    }

    /** Voices by theme, as the actions service has tallied them. */
    Map<String, Integer> tallied(String forum) {
        var voices = new HashMap<String, Integer>();
        for (Document tally : all("actions", "tallies")) {
            if ((forum + ":all").equals(tally.getString("_id"))) {
                Document themes = tally.get("themes", new Document());
                themes.forEach(
                        (theme, count) ->
                                voices.put(theme, ((Document) count).getInteger("voices", 0)));
            }
        }
        voices.values().removeIf(count -> count == 0);
        return voices;
    }

    @Override
    public void close() {
        client.close();
    }
}
