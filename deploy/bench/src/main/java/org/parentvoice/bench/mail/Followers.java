package org.parentvoice.bench.mail;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Followers, as if they had confirmed a year ago. */
final class Followers implements AutoCloseable {

    private static final int PAGE = 1_000;

    private final MongoClient client;

    Followers(String uri) {
        client = MongoClients.create(uri);
    }

    void insert(String theme, int count) {
        Date confirmed = Date.from(Instant.now().minus(Duration.ofDays(365)));
        for (int from = 0; from < count; from += PAGE) {
            var page = new ArrayList<Document>(PAGE);
            for (int i = from; i < Math.min(count, from + PAGE); i++) {
                page.add(follower(theme, i, confirmed));
            }
            database().getCollection("followers").insertMany(page);
        }
    }

    /** Whether every mail has ended. */
    boolean nothingWaits() {
        return database()
                        .getCollection("deliveries")
                        .find(Filters.gt("queued.wantedAt", new Date(0)))
                        .first()
                == null;
    }

    private MongoDatabase database() {
        return client.getDatabase(NotifyProcess.DATABASE);
    }

    private static Document follower(String theme, int number, Date confirmed) {
        var follow =
                new Document("_id", theme)
                        .append("forum", ChangeEvent.FORUM)
                        .append("kind", "THEME")
                        .append("target", theme)
                        .append("frequency", "IMMEDIATE")
                        .append("askedAt", confirmed)
                        .append("letterAt", confirmed)
                        .append("confirmedAt", confirmed);
        return new Document("_id", theme + "-" + number)
                .append("version", 0L)
                .append("email", "p" + number + "@example.org")
                .append("follows", List.of(follow))
                .append("audiences", List.of(ChangeEvent.FORUM + ":theme:" + theme));
    }

    @Override
    public void close() {
        client.close();
    }
}
