package org.parentvoice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A TTL index does away with documents whose time is over, and with no others. */
class ExpiryTests {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void deletesWhatIsOver() {
        var options = StoreOptions.standard().with(Clock.fixed(NOW, ZoneOffset.UTC));
        try (var server = DurableMongoServer.inMemory(options);
                var client = MongoClients.create(server.connectionString())) {
            var things = client.getDatabase("test").getCollection("things");
            things.createIndex(
                    new Document("endedAt", 1),
                    new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
            things.insertMany(
                    List.of(
                            new Document("_id", "over").append("endedAt", ago(61)),
                            new Document("_id", "not yet").append("endedAt", ago(59)),
                            new Document("_id", "no time"),
                            new Document("_id", "no date").append("endedAt", "2001-01-01"),
                            new Document("_id", "earliest counts")
                                    .append("endedAt", List.of(ago(0), ago(100)))));

            assertThat(server.housekeeper().expire()).isEqualTo(2);

            assertThat(things.distinct("_id", String.class))
                    .containsExactlyInAnyOrder("not yet", "no time", "no date");
        }
    }

    private static Date ago(int seconds) {
        return Date.from(NOW.minus(Duration.ofSeconds(seconds)));
    }
}
