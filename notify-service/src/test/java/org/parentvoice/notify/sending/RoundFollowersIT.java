package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.testing.TestClock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Who leaves while a round is on its way gets nothing more a tenth of a second later. */
class RoundFollowersIT {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final MongoTemplate mongo =
            new MongoTemplate(
                    new SimpleMongoClientDatabaseFactory(
                            TestStack.mongoUri("round-" + UUID.randomUUID())));
    private final TestClock clock = new TestClock(NOW);
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final ConcurrentLinkedQueue<Delivery> waiting = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() {
        context.registerBean(MongoTemplate.class, () -> mongo);
        context.registerBean(Followers.class);
        context.refresh();
        for (String follower : List.of("ann", "bea", "cleo")) {
            mongo.getCollection("followers")
                    .insertOne(
                            new Document("_id", follower)
                                    .append("version", 0L)
                                    .append("email", follower + "@example.org")
                                    .append("follows", List.of())
                                    .append("audiences", List.of()));
            waiting.add(Delivery.ofLetter(DeliveryKind.MANAGE, "leeds", follower, List.of(), NOW));
        }
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void theNextFewAreLookedUpTogetherAndAgainAMomentLater() {
        var followers = new RoundFollowers(context.getBean(Followers.class), clock, waiting);
        assertThat(Objects.requireNonNull(followers.of(next())).email())
                .isEqualTo("ann@example.org");
        mongo.getCollection("followers").deleteMany(new Document());
        // Looked up with the one before, this very moment.
        assertThat(followers.of(next())).isNotNull();
        clock.set(NOW.plusMillis(101));
        assertThat(followers.of(next())).isNull();
    }

    @Test
    void whoIsNotAmongTheNextIsLookedUpAtOnceAndNobodyIsForgottenByIt() {
        var followers = new RoundFollowers(context.getBean(Followers.class), clock, waiting);
        Delivery first = next();
        Delivery second = next();
        assertThat(followers.of(first)).isNotNull();
        assertThat(followers.of(second)).isNotNull();
        mongo.getCollection("followers").deleteMany(new Document());
        // Both were looked up this very moment, though not together.
        assertThat(followers.of(first)).isNotNull();
        assertThat(followers.of(second)).isNotNull();
    }

    private Delivery next() {
        return waiting.remove();
    }
}
