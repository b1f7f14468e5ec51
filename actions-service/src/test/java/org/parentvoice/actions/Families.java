package org.parentvoice.actions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.parentvoice.kit.testing.TestTopic;

/** What families said, as the theme service tells it. */
public final class Families {

    private static final TestTopic TOPIC = new TestTopic("feedback.themed");

    private Families() {}

    /** One piece of feedback on one theme; its id. */
    public static String say(
            String forum, String theme, String sentiment, int voices, String on, Instant received) {
        String id = UUID.randomUUID().toString();
        String json =
                """
                {"feedbackId": "%s", "forum": "%s", "sequence": 1, "sentiment": "%s",
                 "themes": [{"id": "%s", "label": "%s"}], "voices": %d, "channel": "form",
                 "occurredOn": "%s", "receivedAt": "%s"}"""
                        .formatted(id, forum, sentiment, theme, theme, voices, on, received);
        TOPIC.putEvent(id, "org.parentvoice.feedback.themed.v1", id, forum, json);
        return id;
    }

    /** A family takes it back. */
    public static void erase(String forum, String id) {
        String json = "{\"feedbackId\": \"%s\", \"forum\": \"%s\"}".formatted(id, forum);
        String event = UUID.randomUUID().toString();
        TOPIC.putEvent(event, "org.parentvoice.feedback.erased.v1", id, forum, json);
        TOPIC.put(id, null, Map.of());
    }
}
