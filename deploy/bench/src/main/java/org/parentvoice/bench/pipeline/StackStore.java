package org.parentvoice.bench.pipeline;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What the services have written down, for counting it apart from what they say. */
final class StackStore implements AutoCloseable {

    private static final String ALL_MONTHS = Load.FORUM + ":all";

    private final MongoClient client;

    StackStore(String uri) {
        client = MongoClients.create(uri);
    }

    /** Pieces of feedback in the forum's tally now: one small read, so that asking costs little. */
    int tallied() {
        Document tally = tally();
        return tally.getInteger("feedback", 0);
    }

    /** Voices by theme, as they were tallied. */
    Map<String, Integer> talliedVoices() {
        var voices = new HashMap<String, Integer>();
        tally().get("themes", new Document())
                .forEach(
                        (theme, count) ->
                                voices.put(theme, ((Document) count).getInteger("voices", 0)));
        return voices;
    }

    /** Voices by theme, counted anew from every piece of themed feedback. */
    static Map<String, Integer> recounted(List<Document> themed) {
        var voices = new HashMap<String, Integer>();
        for (Document feedback : themed) {
            for (Document theme : feedback.getList("themes", Document.class, List.of())) {
                String id = String.valueOf(theme.getOrDefault("id", theme.get("_id")));
                voices.merge(id, feedback.getInteger("voices", 1), Integer::sum);
            }
        }
        return voices;
    }

    /** Every piece of themed feedback, with no more than what is counted. */
    List<Document> themed() {
        return in("themes", "feedback")
                .find()
                .projection(Projections.include("themes", "voices"))
                .into(new ArrayList<>());
    }

    /** Ids of what the actions service has heard of. */
    List<String> heard() {
        return in("actions", "heard")
                .find()
                .projection(Projections.include("_id"))
                .map(each -> each.getString("_id"))
                .into(new ArrayList<>());
    }

    private Document tally() {
        Document found = in("actions", "tallies").find(Filters.eq("_id", ALL_MONTHS)).first();
        return found == null ? new Document() : found;
    }

    private MongoCollection<Document> in(String database, String collection) {
        return client.getDatabase(database).getCollection(collection);
    }

    @Override
    public void close() {
        client.close();
    }
}
