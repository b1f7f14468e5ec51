package org.parentvoice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields that a query asks for, whichever way they are picked. */
@TestInstance(Lifecycle.PER_CLASS)
class ProjectionTests {

    private DurableMongoServer server;
    private MongoClient client;

    @BeforeAll
    void fill() {
        server = DurableMongoServer.inMemory();
        client = MongoClients.create(server.connectionString());
        client.getDatabase("test")
                .getCollection("things")
                .insertOne(Document.parse("{_id: 1, a: {b: 2, c: 3}, d: null, e: [{f: 4}, 5]}"));
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                         | {_id: 1, a: {b: 2, c: 3}, d: null, e: [{f: 4}, 5]}
                    {_id: 1}                   | {_id: 1}
                    {a: 1}                     | {_id: 1, a: {b: 2, c: 3}}
                    {e: true, a: 1}            | {_id: 1, a: {b: 2, c: 3}, e: [{f: 4}, 5]}
                    {d: 1, _id: 0}             | {d: null}
                    {d: 1, _id: false}         | {d: null}
                    {nothing: 1}               | {_id: 1}
                    {_id: 0}                   | {a: {b: 2, c: 3}, d: null, e: [{f: 4}, 5]}
                    {a: 0, e: 0}               | {_id: 1, d: null}
                    {'a.b': 1}                 | {_id: 1, a: {b: 2}}
                    {'a.b': 1, d: 1, _id: 0}   | {a: {b: 2}, d: null}
                    """)
    void takesWhatIsAskedFor(String projection, String expected) {
        assertThat(
                        client.getDatabase("test")
                                .getCollection("things")
                                .find()
                                .projection(Document.parse(projection)))
                .containsExactly(Document.parse(expected));
    }
}
