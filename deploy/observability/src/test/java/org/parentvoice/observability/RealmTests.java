package org.parentvoice.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keycloak gives out the same clients, people and claims as the local stack. */
class RealmTests {

    private static final List<String> WHO =
            List.of(
                    "leeds-coordinator",
                    "leicestershire-coordinator",
                    "national-viewer",
                    "operator");

    private final JsonNode realm =
            Yaml.readJson(Compose.FOLDER.resolve("keycloak/parent-voice-realm.json"));

    @Test
    void knowsTheGatewayAndAClientForEachRole() {
        assertThat(names("clients", "clientId")).contains("gateway").containsAll(WHO);
    }

    @Test
    void knowsAPersonForEachClientWithTheSameRights() {
        for (var name : WHO) {
            var person = user(name);
            var client = user("service-account-" + name);
            assertThat(client.path("serviceAccountClientId").asString()).isEqualTo(name);
            assertThat(person.path("groups")).as(name).isEqualTo(client.path("groups"));
            assertThat(person.path("clientRoles")).as(name).isEqualTo(client.path("clientRoles"));
        }
    }

    @Test
    void everyTokenCarriesRolesAndForums() {
        for (var client : realm.path("clients").valueStream().toList()) {
            assertThat(client.path("protocolMappers").findValues("claim.name"))
                    .extracting(JsonNode::asString)
                    .as(client.path("clientId").asString())
                    .containsExactlyInAnyOrder("roles", "forums");
        }
    }

    @Test
    void aGroupIsAForumAndMakesItsMembersCoordinators() {
        assertThat(names("groups", "name")).containsExactly("leeds", "leicestershire");
        assertThat(realm.path("groups").valueStream())
                .allSatisfy(
                        group ->
                                assertThat(group.at("/clientRoles/gateway/0").asString())
                                        .isEqualTo("coordinator"));
        assertThat(user("leeds-coordinator").at("/groups/0").asString()).isEqualTo("/leeds");
    }

    @Test
    void secretsComeFromTheEnvironment() {
        assertThat(realm.findValues("secret"))
                .hasSize(WHO.size() + 1)
                .allMatch(secret -> secret.asString().startsWith("${"));
        assertThat(realm.findValues("credentials"))
                .allMatch(each -> each.at("/0/value").asString().startsWith("${"));
        var given = Compose.file().at("/services/keycloak/environment");
        assertThat(Compose.variables("keycloak/parent-voice-realm.json").map(Map.Entry::getKey))
                .allMatch(name -> given.has(name));
    }

    private List<String> names(String list, String field) {
        return realm.path(list).valueStream().map(each -> each.path(field).asString()).toList();
    }

    private JsonNode user(String name) {
        return realm.path("users")
                .valueStream()
                .filter(user -> user.path("username").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
