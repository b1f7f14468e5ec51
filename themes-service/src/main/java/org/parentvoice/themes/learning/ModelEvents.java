package org.parentvoice.themes.learning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.parentvoice.kit.events.Event;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says that another model is in force; {@code contracts/} describes how it looks. */
@Component
class ModelEvents {

    static final String TOPIC = "theme-models";
    static final String TYPE = "org.parentvoice.themes.model-changed.v1";

    /** It concerns every forum. */
    private static final String EVERY_FORUM = "all";

    private static final String SOURCE = "/themes";

    private final JsonMapper json;

    ModelEvents(JsonMapper json) {
        this.json = json;
    }

    /**
     * A change.
     *
     * @param version of {@link ModelInForce} that it makes
     */
    record Change(
            KnownModel model,
            String previousModelId,
            long version,
            ChangeReason reason,
            Instant at) {}

    Event of(Change change) {
        String name = TYPE + "|" + change.version();
        KnownModel model = change.model();
        return new Event(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                TYPE,
                SOURCE,
                ModelInForce.ID,
                change.at(),
                EVERY_FORUM,
                json.writeValueAsString(
                        new Data(
                                model.modelId(),
                                change.previousModelId(),
                                change.version(),
                                change.reason(),
                                change.reason().by(),
                                change.at(),
                                model.trainedOn(),
                                model.figures())));
    }

    private record Data(
            String modelId,
            String previousModelId,
            long version,
            ChangeReason reason,
            String by,
            Instant at,
            TrainedOn trainedOn,
            ModelFigures figures) {}
}
