package org.parentvoice.kit.testing;

import java.util.Map;
import org.parentvoice.mongo.DurableMongoServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * What a service needs around it: a real broker, the embedded store and an issuer, one of each per
 * test JVM. Name it in {@code @ContextConfiguration(initializers = TestStack.class)}.
 */
public final class TestStack
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Fewer than in production: tests look at behaviour, not at width. */
    public static final int PARTITIONS = 3;

    private static final Parts PARTS = new Parts();

    private static final class Parts {
        private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        private final DurableMongoServer mongo = DurableMongoServer.inMemory();
        private final TestIssuer issuer = new TestIssuer();

        Parts() {
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.brokerProperty("offsets.topic.num.partitions", "1");
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.afterPropertiesSet();
        }
    }

    /** Who gives out tokens. */
    public static TestIssuer issuer() {
        return PARTS.issuer;
    }

    /** Where the broker listens. */
    public static String bootstrapServers() {
        return PARTS.broker.getBrokersAsString();
    }

    /** Where a database of this name is. */
    public static String mongoUri(String database) {
        return PARTS.mongo.connectionString() + "/" + database;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = context.getEnvironment().getProperty("spring.config.name", "test");
        Map<String, Object> properties =
                Map.of(
                        "spring.kafka.bootstrap-servers",
                        bootstrapServers(),
                        "spring.mongodb.uri",
                        mongoUri(name),
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                        issuer().jwksUri(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        TestIssuer.ISSUER,
                        "parentvoice.signing-key",
                        "only-for-tests-only-for-tests-only-for-tests",
                        "parentvoice.topics.partitions",
                        PARTITIONS,
                        "management.server.port",
                        0);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test-stack", properties));
    }
}
