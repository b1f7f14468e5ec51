package org.parentvoice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The first few of very many: where another index may be tried for the order alone. */
@TestInstance(Lifecycle.PER_CLASS)
class FirstFewTests {

    private static final int DOCUMENTS = 3_000;
    private static final Bson DUE = lte("due", Date.from(Instant.ofEpochSecond(2_000)));

    private static final Date AT_2_800 = Date.from(Instant.ofEpochSecond(2_800));

    private DurableMongoServer server;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @BeforeAll
    void fill() {
        server = DurableMongoServer.inMemory();
        client = MongoClients.create(server.connectionString());
        indexed = client.getDatabase("test").getCollection("indexed");
        plain = client.getDatabase("test").getCollection("plain");
        indexed.createIndex(ascending("due"));
        indexed.createIndex(ascending("priority", "due"));
        var all = new ArrayList<Document>();
        for (int i = 0; i < DOCUMENTS; i++) {
            // The most urgent are those that are not due yet.
            all.add(
                    new Document("_id", id(i))
                            .append("due", Date.from(Instant.ofEpochSecond(i)))
                            .append("priority", i > 2_900 ? 0 : 1));
        }
        indexed.insertMany(all);
        plain.insertMany(all);
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    private static String id(int number) {
        return "id%05d".formatted(number);
    }

    private static List<Document> first(
            MongoCollection<Document> of, Bson query, Bson order, int most) {
        return of.find(query).sort(order).limit(most).into(new ArrayList<>());
    }

    @Test
    void theFirstFewAreAmongThoseThatAreMeant() {
        Bson order = ascending("priority", "due");
        assertThat(first(indexed, DUE, order, 200))
                .hasSize(200)
                .allSatisfy(each -> assertThat(each.getInteger("priority")).isOne())
                .isEqualTo(first(plain, DUE, order, 200));
    }

    @Test
    void moreNamesThanAnIndexLooksUpAreStillNames() {
        List<String> names =
                IntStream.range(0, 10_001).mapToObj(i -> i < 10 ? id(2_000 + i) : "x" + i).toList();
        Bson query = in("_id", names);
        assertThat(first(indexed, query, ascending("_id"), 20))
                .hasSize(10)
                .isEqualTo(first(plain, query, ascending("_id"), 20));
        assertThat(indexed.countDocuments(query)).isEqualTo(10);
    }

    @Test
    void whatIsAskedBesideTheNamesIsStillAsked() {
        List<String> names = IntStream.range(0, 500).mapToObj(i -> id(i + 2_700)).toList();
        for (Bson query :
                List.of(
                        and(in("_id", names), eq("priority", 0)),
                        and(in("_id", names), ne("priority", 0), gt("due", AT_2_800)),
                        and(eq("_id", id(2_950)), eq("priority", 1)),
                        and(eq("_id", id(2_950)), or(eq("_id", id(1)), eq("priority", 0))),
                        and(and(eq("_id", id(1)), eq("priority", 1)), in("_id", names)))) {
            assertThat(first(indexed, query, ascending("_id"), 500))
                    .as("%s", query)
                    .isEqualTo(first(plain, query, ascending("_id"), 500));
        }
        assertThat(first(indexed, and(in("_id", names), eq("priority", 0)), ascending("_id"), 500))
                .hasSize(99);
    }

    @Test
    void countingStopsWhereItIsToldTo() {
        assertThat(indexed.countDocuments(DUE)).isEqualTo(2_001);
        assertThat(indexed.countDocuments(DUE, new CountOptions().limit(50))).isEqualTo(50);
        assertThat(indexed.countDocuments(DUE, new CountOptions().skip(1_990))).isEqualTo(11);
        assertThat(indexed.countDocuments(DUE, new CountOptions().skip(1_990).limit(5)))
                .isEqualTo(5);
        assertThat(indexed.countDocuments(DUE, new CountOptions().skip(3_000))).isZero();
        assertThat(indexed.countDocuments(new Document(), new CountOptions().limit(7)))
                .isEqualTo(7);
    }
}
