package org.parentvoice.themes.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.parentvoice.themes.testing.Api;
import org.parentvoice.themes.testing.Contract;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees and does, and what the log says of it. */
final class ModelsApi {

    static final String PATH = "/api/ops/themes/models";

    private static final String WHY = "{\"reason\": \"Families asked about it\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String operator = TestStack.issuer().role("operator");
    private final Api api;

    ModelsApi(Environment environment) {
        api = new Api(environment);
    }

    Api.Answer train() {
        return api.post(PATH, operator, "");
    }

    Api.Answer activate(String id) {
        return activate(id, WHY);
    }

    Api.Answer activate(String id, String json) {
        return api.post(PATH + "/" + id + "/activate", operator, json);
    }

    JsonNode training() {
        return all().get("training");
    }

    JsonNode active() {
        return only("state", "active");
    }

    JsonNode view(String id) {
        return only("id", id);
    }

    private JsonNode only(String field, String value) {
        return models().filter(each -> has(each, field, value)).findFirst().orElseThrow();
    }

    Stream<JsonNode> models() {
        return StreamSupport.stream(all().get("models").spliterator(), false);
    }

    private JsonNode all() {
        return api.get(PATH, operator).json();
    }

    /** What the log says of a change; it keeps to the contract. */
    static JsonNode event(String reason, String modelId) {
        JsonNode event =
                Awaitility.await()
                        .until(() -> last(reason, modelId), Optional::isPresent)
                        .orElseThrow();
        assertThat(Contract.violations(ModelEvents.TYPE, event.toString())).isEmpty();
        return event;
    }

    private static Optional<JsonNode> last(String reason, String modelId) {
        return new TestTopic(ModelEvents.TOPIC)
                .of(ModelInForce.ID).stream()
                        .map(each -> JSON.readTree(each.value()))
                        .filter(each -> has(each, "reason", reason))
                        .filter(each -> has(each, "modelId", modelId))
                        .reduce((first, last) -> last);
    }

    private static boolean has(JsonNode json, String field, String value) {
        return json.get(field).asString().equals(value);
    }
}
