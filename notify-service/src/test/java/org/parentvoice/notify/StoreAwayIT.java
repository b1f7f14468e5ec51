package org.parentvoice.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.OwnStore;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
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
@ContextConfiguration(initializers = {TestStack.class, TestMail.class, OwnStore.class})
@DirtiesContext
class StoreAwayIT {

    private static final AtomicBoolean GOES_AT_COUNTING = new AtomicBoolean();

    @TestConfiguration(proxyBeanMethods = false)
    static class Going {

        /** The store goes away at the moment at which answers are about to be counted. */
        @Bean
        MongoClientSettingsBuilderCustomizer goesAtCounting() {
            return settings ->
                    settings.addCommandListener(
                            new CommandListener() {
                                @Override
                                public void commandStarted(CommandStartedEvent event) {
                                    var counts = new BsonString("answersTold");
                                    if (counts.equals(event.getCommand().get("find"))
                                            && GOES_AT_COUNTING.getAndSet(false)) {
                                        OwnStore.takeAway();
                                    }
                                }
                            });
        }
    }

    @LocalServerPort private int port;
    @Autowired private SignedLinks links;
    @Autowired private MongoTemplate mongo;
    private Browser browser = new Browser(0);

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void isBack() {
        OwnStore.bringBack();
    }

    @AfterAll
    static void close() {
        OwnStore.takeAway();
    }

    @Test
    void theAnswerIsStillChosen() {
        String token = links.sign("families-say", "somebody:a-promise", Duration.ofDays(1));
        OwnStore.takeAway();
        var answer =
                browser.post(
                        "/subscriptions/families-say", Map.of("token", token, "answer", "partly"));
        assertAway(answer);
        assertThat(answer.body())
                .contains("It is still chosen here", "value=\"" + token + "\"")
                .contains("value=\"partly\" checked=\"checked\"");
    }

    @Test
    void anAnswerThatIsSavedAndNotCountedIsNotDenied() {
        String promise = NotifyIT.newId();
        String token = links.sign("families-say", "somebody:" + promise, Duration.ofDays(1));
        mongo.getCollection("answers").countDocuments();
        GOES_AT_COUNTING.set(true);
        var answer =
                browser.post(
                        "/subscriptions/families-say", Map.of("token", token, "answer", "yes"));
        assertThat(GOES_AT_COUNTING).as("it was there until then").isFalse();
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).contains("families-say?done");
        isBack();
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(
                        () ->
                                mongo.getCollection("answers")
                                                .countDocuments(new Document("commitment", promise))
                                        == 1);
    }

    @ParameterizedTest
    @CsvSource({"forum, leeds", "theme, transport", "commitment, a-promise"})
    void theAddressIsStillOnTheForm(String type, String id) {
        String email = NotifyIT.newAddress();
        OwnStore.takeAway();
        var answer =
                browser.post(
                        "/forums/leeds/follow",
                        Map.of("email", email, "type", type, "id", id, "frequency", "weekly"));
        assertAway(answer);
        assertThat(answer.body())
                .contains("We could not save this just now. What you typed is still here.")
                .contains("value=\"" + email + "\"", "value=\"" + type + "\"")
                .contains("value=\"" + id + "\"")
                .containsPattern("value=\"weekly\"[^>]* checked=\"checked\"");
    }

    @Test
    void whoAsksForANewLinkNeedNotTypeAgain() {
        String email = NotifyIT.newAddress();
        OwnStore.takeAway();
        var answer = browser.post("/subscriptions/link", Map.of("email", email));
        assertAway(answer);
        assertThat(answer.body())
                .contains("We could not do this just now.", "value=\"" + email + "\"");
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }
}
