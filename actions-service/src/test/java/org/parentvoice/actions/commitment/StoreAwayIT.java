package org.parentvoice.actions.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.ActionsApplication;
import org.parentvoice.actions.Caller;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterConvertEvent;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;
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
    private static final AtomicReference<Moment> CUT_WHEN = new AtomicReference<>(Moment.NEVER);

    private enum Moment {
        NEVER,
        SAVED,
        READ
    }

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

    /** Cuts once the database has acknowledged a commitment, or given one away. */
    static final class Scissors extends AbstractMongoEventListener<Object> {

        @Override
        public void onAfterSave(AfterSaveEvent<Object> event) {
            if (Commitment.COLLECTION.equals(event.getCollectionName())) {
                cutWhen(Moment.SAVED);
            }
        }

        @Override
        public void onAfterConvert(AfterConvertEvent<Object> event) {
            if (event.getSource() instanceof Commitment) {
                cutWhen(Moment.READ);
            }
        }

        private static void cutWhen(Moment now) {
            if (CUT_WHEN.compareAndSet(now, Moment.NEVER)) {
                LINE.cut();
            }
        }
    }

    @LocalServerPort private int port;
    private Caller leeds = Caller.anybody(0);

    @BeforeEach
    void mended() {
        CUT_WHEN.set(Moment.NEVER);
        LINE.mend();
        leeds = Caller.with(port, TestStack.issuer().coordinator("leeds"));
    }

    /** "Try again" would have it written down twice. */
    @Test
    void whatIsSavedIsAnsweredThoughNobodyKnowsWhoWasTold() {
        CUT_WHEN.set(Moment.SAVED);
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
        CUT_WHEN.set(Moment.READ);
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
        CUT_WHEN.set(Moment.READ);
        assertThat(leeds.page("/forums/leeds/desk/commitments/" + id))
                .returns(200, Caller.Answer::status)
                .extracting(Caller.Answer::body)
                .asString()
                .contains("Moved on in time", "We do not know yet how many families were told.");
    }
}
