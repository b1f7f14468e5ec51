package org.parentvoice.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.EndpointRules;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ActionsIntegrationTest
class SecurityIT {

    private static final String WHAT = Caller.commitment("A charter");

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    private Caller leeds = Caller.anybody(0);
    private Caller other = Caller.anybody(0);
    private Caller anybody = Caller.anybody(0);

    @BeforeEach
    void callers() {
        leeds = Caller.with(port, TestStack.issuer().coordinator("leeds"));
        other = Caller.with(port, TestStack.issuer().coordinator("leicestershire"));
        anybody = Caller.anybody(port);
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(EndpointRules.missing(context)).isEmpty();
    }

    @Test
    void writingNeedsAToken() {
        String id = leeds.make("leeds", "Guarded");
        String path = "/api/commitments/" + id;
        assertThat(anybody.post("/api/forums/leeds/commitments", WHAT).status()).isEqualTo(401);
        assertThat(anybody.patch(path, "{}").status()).isEqualTo(401);
        assertThat(anybody.post(path + "/updates", "{\"note\": \"x\"}").status()).isEqualTo(401);
        Caller late = Caller.with(port, TestStack.issuer().expired("leeds"));
        assertThat(late.post("/api/forums/leeds/commitments", WHAT).status()).isEqualTo(401);
        assertThat(anybody.page("/forums/leeds/desk").status()).isEqualTo(401);
        assertThat(anybody.get(path).status()).isEqualTo(200);
    }

    @Test
    void anotherForumsCoordinatorMayNot() {
        String id = leeds.make("leeds", "Guarded as well");
        String path = "/api/commitments/" + id;
        assertThat(other.post("/api/forums/leeds/commitments", WHAT).status()).isEqualTo(403);
        assertThat(other.post(path + "/updates", "{\"note\": \"x\"}").status()).isEqualTo(403);
        assertThat(other.post(path + "/status", "{\"status\": \"acknowledged\"}").status())
                .isEqualTo(403);
        assertThat(other.patch(path, "{\"title\": \"x\"}", "If-Match", "\"1\"").status())
                .isEqualTo(403);
        assertThat(other.page("/forums/leeds/desk").status()).isEqualTo(403);
        assertThat(other.page("/forums/leeds/desk/commitments/" + id).status()).isEqualTo(403);
        assertThat(other.page("/forums/leicestershire/desk/commitments/" + id).status())
                .isEqualTo(404);
        assertThat(leeds.get(path).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void otherRolesMayNotWrite() {
        for (String role : new String[] {"national", "operator"}) {
            Caller caller = Caller.with(port, TestStack.issuer().role(role));
            assertThat(caller.post("/api/forums/leeds/commitments", WHAT).status()).isEqualTo(403);
            assertThat(caller.page("/forums/leeds/desk").status()).isEqualTo(403);
        }
    }

    @Test
    void whatIsLouderThanUsualIsForThatForumAlone() {
        String path = "/api/forums/leeds/themes/rising";
        assertThat(anybody.get(path).status()).isEqualTo(401);
        assertThat(other.get(path).status()).isEqualTo(403);
        for (String role : new String[] {"national", "operator"}) {
            Caller caller = Caller.with(port, TestStack.issuer().role(role));
            assertThat(caller.get(path).status()).isEqualTo(403);
        }
        assertThat(leeds.get(path).status()).isEqualTo(200);
        Caller lost = Caller.with(port, TestStack.issuer().coordinator("nowhere"));
        assertThat(lost.get("/api/forums/nowhere/themes/rising").status()).isEqualTo(404);
    }

    @Test
    void whoWroteItDownIsNobodysBusiness() {
        String id = leeds.make("leeds", "Written by somebody");
        assertThat(anybody.get("/api/commitments/" + id).body())
                .doesNotContain("recordedBy", "coordinator", "outbox");
    }
}
