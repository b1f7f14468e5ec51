package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.size;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.mongo.DurableMongoServer;
import org.parentvoice.notify.testing.CountingSink;
import org.parentvoice.notify.testing.OwedMails;

/**
 * Kills the sender at random while it sends. Each mail tells of several changes. Each follower gets
 * each mail, and so each change, once, but for those mails that the server had and that could not
 * be noted any more: these come again, with the same Message-ID. Small by default; {@code
 * -Dkilled.followers=2000 -Dkilled.mails=10 -Dkilled.kills=30} is the whole of it.
 */
class KilledSenderIT {

    private static final int FOLLOWERS = Integer.getInteger("killed.followers", 150);
    private static final int MAILS = Integer.getInteger("killed.mails", 4);
    private static final int CHANGES = 3;

    /** As many as {@code notify.yaml} has. */
    private static final int CONNECTIONS = 4;

    private static final int KILLS = Integer.getInteger("killed.kills", 2);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String KEY = "only-for-tests-only-for-tests-only-for-tests";
    private static final String DATABASE = "killed";

    private final Random random = new Random(Long.getLong("killed.seed", 20_261_126));
    private final SignedLinks links = new SignedLinks(KEY, Clock.systemUTC());
    private final OwedMails owed =
            new OwedMails(UUID.randomUUID().toString(), FOLLOWERS, MAILS, CHANGES);

    @Test
    void everybodyHasEveryChangeOnceApartFromWhatCouldNotBeNoted() throws Exception {
        try (var sink = new CountingSink();
                DurableMongoServer server = DurableMongoServer.inMemory();
                MongoClient client = MongoClients.create(server.connectionString())) {
            String uri = server.connectionString() + "/" + DATABASE;
            MongoDatabase store = client.getDatabase(DATABASE);
            owed.insertInto(store);
            Process process = start(uri, sink.port());
            var unnoted = new HashSet<String>();
            for (int kill = 0; kill < KILLS; kill++) {
                killAtRandom(process, sink, KILLS - kill);
                unnoted.addAll(acceptedAndNotNoted(store, sink));
                process = start(uri, sink.port());
            }
            try {
                awaitAllSent(process, store);
            } finally {
                process.destroyForcibly().waitFor();
            }
            check(sink, unnoted);
            checkStore(store);
        }
    }

    private void check(CountingSink sink, Set<String> unnoted) {
        Map<String, Integer> again = new HashMap<>(sink.mails());
        again.values().removeIf(times -> times == 1);
        System.out.printf(
                "KilledSenderIT: %d followers, %d mails of %d changes, %d kills: %d mails taken, %d different,"
                        + " %d of them again with the same Message-ID (accepted and not noted at a"
                        + " kill: %d)%n",
                FOLLOWERS,
                MAILS,
                CHANGES,
                KILLS,
                sink.count(),
                sink.mails().size(),
                again.size(),
                unnoted.size());
        assertThat(sink.mails().keySet()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(again.keySet()).isEqualTo(unnoted);
        // One mail per connection and kill is all that can be between the two.
        assertThat(unnoted).hasSizeLessThanOrEqualTo(CONNECTIONS * KILLS);
    }

    /** Every change is told, every mail is closed, and each says all that it told. */
    private static void checkStore(MongoDatabase store) {
        assertThat(store.getCollection("changes").countDocuments(eq("toldAt", null))).isZero();
        var deliveries = store.getCollection("deliveries");
        assertThat(deliveries.countDocuments(eq("open", true))).isZero();
        assertThat(deliveries.countDocuments(size("tells", CHANGES)))
                .isEqualTo((long) FOLLOWERS * MAILS);
    }

    /** Somewhere in what is left, so that all kills hit it at work. */
    private void killAtRandom(Process process, CountingSink sink, int killsLeft)
            throws InterruptedException {
        long left = (long) FOLLOWERS * MAILS - sink.mails().size();
        long share = Math.max(1, left / (killsLeft + 1));
        long from = sink.count();
        long at = from + 1 + random.nextLong(share * 2);
        await(process, () -> sink.count() >= Math.min(at, from + Math.max(1, left / 2)));
        process.destroyForcibly().waitFor();
    }

    /** The sink has them whole, and the store does not know. */
    private Set<String> acceptedAndNotNoted(MongoDatabase store, CountingSink sink)
            throws InterruptedException {
        Set<String> accepted = settled(sink);
        var found = new HashSet<String>();
        store.getCollection("deliveries")
                .find(ne("state", "SENT"))
                .projection(Projections.include("_id"))
                .forEach(
                        each -> {
                            String mail = links.hash("message-id", each.getString("_id"));
                            if (accepted.contains(mail)) {
                                found.add(mail);
                            }
                        });
        return found;
    }

    /** What was in the sockets when the process died still arrives. */
    private static Set<String> settled(CountingSink sink) {
        Awaitility.await()
                .during(Duration.ofMillis(150))
                .atMost(Duration.ofSeconds(5))
                .until(sink::count, count -> count == sink.count());
        return new HashSet<>(sink.ids());
    }

    private static void await(Process process, BooleanSupplier reached) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> {
                            assertThat(process.isAlive()).as("the sender lives").isTrue();
                            return reached.getAsBoolean();
                        });
    }

    /** Looks less often: each look reads every delivery there is. */
    private static void awaitAllSent(Process process, MongoDatabase store) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(
                        () -> {
                            assertThat(process.isAlive()).as("the sender lives").isTrue();
                            assertThat(
                                            store.getCollection("deliveries")
                                                    .countDocuments(exists("queued")))
                                    .as("still waiting")
                                    .isZero();
                            assertThat(
                                            store.getCollection("deliveries")
                                                    .find(ne("state", "SENT"))
                                                    .limit(3))
                                    .as("not sent")
                                    .isEmpty();
                        });
    }

    private Set<String> expected() {
        return owed.deliveries()
                .map(each -> links.hash("message-id", each))
                .collect(Collectors.toSet());
    }

    private static Process start(String uri, int smtp) throws IOException {
        List<String> command =
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx300m",
                        "org.parentvoice.notify.sending.SenderProcess",
                        "--spring.mongodb.uri=" + uri,
                        "--parentvoice.signing-key=" + KEY,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtp,
                        "--parentvoice.sending.lease=2s",
                        "--parentvoice.sending.look-every=100ms");
        var builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")));
        builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(new File("target/killed-sender.log")));
        return builder.start();
    }
}
