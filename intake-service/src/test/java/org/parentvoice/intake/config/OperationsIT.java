package org.parentvoice.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parentvoice.intake.testing.IntakeClient;
import org.parentvoice.intake.testing.IntakeIntegrationTest;
import org.parentvoice.kit.testing.EndpointRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.client.RestClient;

@IntakeIntegrationTest
class OperationsIT {

    private final IntakeClient client;
    private final ApplicationContext context;
    private final RestClient management;

    @Autowired
    OperationsIT(IntakeClient client, ApplicationContext context, @LocalManagementPort int port) {
        this.client = client;
        this.context = context;
        this.management = RestClient.create("http://localhost:" + port);
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(EndpointRules.missing(context)).isEmpty();
        client.anybody()
                .get()
                .uri("/forums/leeds/desk/import")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        client.coordinator("leicestershire")
                .get()
                .uri("/forums/leeds/desk/import")
                .exchange()
                .expectStatus()
                .isForbidden();
        client.anybody().get().uri("/anything/else").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void isHealthyAndCounts() {
        client.send("leeds", Map.of("text", "Count me"));
        assertThat(get("/actuator/health")).contains("\"UP\"");
        assertThat(get("/actuator/prometheus"))
                .containsPattern("parentvoice_feedback_received_total\\{[^}]*forum=\"leeds\"")
                .contains("parentvoice_stage_latency_seconds_bucket");
    }

    private String get(String path) {
        return String.valueOf(management.get().uri(path).retrieve().body(String.class));
    }
}
