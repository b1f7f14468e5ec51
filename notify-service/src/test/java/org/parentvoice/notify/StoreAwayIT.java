package org.parentvoice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.mongo.DurableMongoServer;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What families see while the database does not answer. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notify",
            "spring.cloud.stream.bindings.onCommitments-in-0.consumer.auto-startup=false",
            "spring.cloud.stream.bindings.onFeedback-in-0.consumer.auto-startup=false"
        })
@ContextConfiguration(initializers = {TestStack.class, TestMail.class, StoreAwayIT.OwnStore.class})
@DirtiesContext
class StoreAwayIT {

    private static final DurableMongoServer STORE = DurableMongoServer.inMemory();

    /** One that can be stopped without the others noticing. */
    static final class OwnStore
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "own-store",
                                    Map.of(
                                            "spring.mongodb.uri",
                                            STORE.connectionString("away")
                                                    + "?serverSelectionTimeoutMS=500")));
        }
    }

    @LocalServerPort private int port;
    @Autowired private SignedLinks links;

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void theAnswerIsStillChosen() {
        String token = links.sign("families-say", "somebody:a-promise", Duration.ofDays(1));
        var browser = new Browser(port);
        STORE.close();
        var answer =
                browser.post(
                        "/subscriptions/families-say", Map.of("token", token, "answer", "partly"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body())
                .contains("It is still chosen here", "value=\"" + token + "\"")
                .contains("value=\"partly\" checked=\"checked\"");
    }
}
