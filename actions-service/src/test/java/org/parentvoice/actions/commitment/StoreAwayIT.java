package org.parentvoice.actions.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.ActionsApplication;
import org.parentvoice.actions.Caller;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The line to the database is cut between a commitment and how many were told of it. */
@SpringBootTest(
        classes = ActionsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=actions",
            "parentvoice.actions.overdue.every=1d",
            "spring.cloud.stream.bindings.themedFeedback-in-0.consumer.auto-startup=false",
            "spring.cloud.stream.bindings.changeTold-in-0.consumer.auto-startup=false"
        })
@ContextConfiguration(initializers = {TestStack.class, StoreAwayIT.OwnLine.class})
@Import(StoreAwayIT.Scissors.class)
@DirtiesContext
class StoreAwayIT {

    private static final CutLine LINE = new CutLine();
    private static final BsonString TELLINGS = new BsonString("tellings");

    /** The scissors. */
    private static final AtomicBoolean OPEN = new AtomicBoolean();

    static final class OwnLine
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            LINE.to(URI.create(TestStack.mongoUri("away")).getPort());
            String uri =
                    "mongodb://localhost:%d/actions-store-away?serverSelectionTimeoutMS=2000"
                            .formatted(LINE.port());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("own-line", Map.of("spring.mongodb.uri", uri)));
        }
    }

    /** Cuts when it is about to be asked how many were told, and the commitment is there. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Scissors {

        @Bean
        MongoClientSettingsBuilderCustomizer cutsAtTellings() {
            return settings ->
                    settings.addCommandListener(
                            new CommandListener() {
                                @Override
                                public void commandStarted(CommandStartedEvent event) {
                                    if (TELLINGS.equals(event.getCommand().get("find"))
                                            && OPEN.getAndSet(false)) {
                                        LINE.cut();
                                    }
                                }
                            });
        }
    }

    @LocalServerPort private int port;
    private Caller leeds = Caller.anybody(0);

    @BeforeEach
    void mended() {
        OPEN.set(false);
        LINE.mend();
        leeds = Caller.with(port, TestStack.issuer().coordinator("leeds"));
    }

    @AfterEach
    void wasCut() {
        assertThat(OPEN).as("the scissors").isFalse();
    }

    /** "Try again" would have it written down twice. */
    @Test
    void whatIsSavedIsAnsweredThoughNobodyKnowsWhoWasTold() {
        OPEN.set(true);
        Caller.Answer made =
                leeds.post("/api/forums/leeds/commitments", Caller.commitment("Kept in time"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/commitments/" + made.id());
        JsonNode history = made.json().path("history");
        assertThat(history).hasSize(1);
        assertThat(history.path(0).has("told")).isFalse();
        assertThat(leeds.get("/api/commitments/" + made.id()).status())
                .as("the database is away")
                .isEqualTo(503);
    }

    @Test
    void everybodySeesTheRestOfThePage() {
        String id = leeds.make("leeds", "Read in time");
        OPEN.set(true);
        assertThat(Caller.anybody(port).page("/forums/leeds/commitments/" + id))
                .returns(200, Caller.Answer::status)
                .extracting(Caller.Answer::body)
                .asString()
                .contains("Read in time")
                .doesNotContain("we had told");
    }

    @Test
    void theDeskSaysThatItDoesNotKnow() {
        String id = leeds.make("leeds", "Moved on in time");
        OPEN.set(true);
        assertThat(leeds.page("/forums/leeds/desk/commitments/" + id))
                .returns(200, Caller.Answer::status)
                .extracting(Caller.Answer::body)
                .asString()
                .contains("Moved on in time", "We do not know yet how many families were told.");
    }
}
