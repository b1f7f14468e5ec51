package org.parentvoice.intake.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parentvoice.intake.IntakeApplication;
import org.parentvoice.intake.testing.IntakeClient;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Nobody listens where the broker should be. */
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=intake")
@ContextConfiguration(initializers = {TestStack.class, BrokerAwayIT.NoBroker.class})
@Import(IntakeClient.class)
@DirtiesContext
class BrokerAwayIT {

    private final IntakeClient client;

    @Autowired
    BrokerAwayIT(IntakeClient client) {
        this.client = client;
    }

    static final class NoBroker
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "no-broker",
                                    Map.of(
                                            "spring.kafka.bootstrap-servers", "localhost:1",
                                            "spring.kafka.admin.auto-create", "false",
                                            "spring.kafka.producer.properties.max.block.ms", "300",
                                            "spring.cloud.function.definition", "")));
        }
    }

    @Test
    void nobodyIsToldThatItWasTaken() {
        client.anybody()
                .post()
                .uri("/api/forums/leeds/feedback")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", "Hello"))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .exists("Retry-After")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theFormKeepsTheWords() {
        String page =
                client.anybody()
                        .post()
                        .uri("/forums/leeds/feedback")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .accept(MediaType.TEXT_HTML)
                        .body("text=Do+not+lose+me&key=k1")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(page).contains("Do not lose me").contains("Your words are still here");
    }
}
