package org.parentvoice.actions.themes;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;

/** Reads events of the topic {@code feedback.themed}; other types are passed over. */
final class ThemeEvents {

    private static final String PREFIX = "org.parentvoice.feedback.";

    /** Ids become names of fields in the database, so they may hold no dot and no dollar. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private static final int MOST_VOICES = 100_000;

    private ThemeEvents() {}

    /**
     * What the event says, or nothing for a type that does not concern the counts.
     *
     * @throws RejectedEventException when it cannot be counted
     */
    static Optional<Said> read(ReceivedEvent event) {
        return switch (event.type()) {
            case PREFIX + "themed.v1", PREFIX + "re-themed.v1", PREFIX + "corrected.v1" ->
                    Optional.of(themed(event));
            case PREFIX + "erased.v1" -> Optional.of(erased(event));
            default -> Optional.empty();
        };
    }

    private static Said themed(ReceivedEvent event) {
        FeedbackThemed data = EventReader.read(event, FeedbackThemed.class);
        String id = EventReader.present(event, data.feedbackId(), "feedbackId");
        String forum = id(event, data.forum(), "forum");
        var on = EventReader.present(event, data.occurredOn(), "occurredOn");
        int voices = data.voices() == null ? 1 : data.voices();
        if (voices < 1 || voices > MOST_VOICES) {
            throw EventReader.unusable(event, "voices");
        }
        List<FeedbackThemed.Theme> themes = data.themes() == null ? List.of() : data.themes();
        var labels = new HashMap<String, String>();
        for (FeedbackThemed.Theme theme : themes) {
            String themeId = id(event, theme.id(), "themes.id");
            labels.put(themeId, theme.label() == null ? themeId : theme.label());
        }
        String quote = data.shownQuote();
        var contribution =
                new Contribution(
                        forum,
                        YearMonth.from(on).toString(),
                        Weeks.of(data.receivedAt() == null ? event.time() : data.receivedAt(), on),
                        themes.stream().map(FeedbackThemed.Theme::id).distinct().toList(),
                        voices,
                        id(event, data.sentiment(), "sentiment"),
                        id(event, data.channel(), "channel"),
                        quote != null);
        return new Said(
                event.partition(),
                event.offset(),
                id,
                forum,
                data.sequence(),
                contribution,
                quote,
                on,
                Map.copyOf(labels),
                event.time());
    }

    private static Said erased(ReceivedEvent event) {
        FeedbackErased data = EventReader.read(event, FeedbackErased.class);
        return new Said(
                event.partition(),
                event.offset(),
                EventReader.present(event, data.feedbackId(), "feedbackId"),
                id(event, data.forum(), "forum"),
                Said.ERASED,
                null,
                null,
                null,
                Map.of(),
                event.time());
    }

    private static String id(ReceivedEvent event, @Nullable String id, String field) {
        if (id == null || !ID.matcher(id).matches()) {
            throw EventReader.unusable(event, field);
        }
        return id;
    }
}
