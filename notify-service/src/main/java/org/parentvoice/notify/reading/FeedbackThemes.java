package org.parentvoice.notify.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Which themes each piece of feedback has: what tells its parent that a change is about them. */
@Component
public class FeedbackThemes {

    /**
     * What one piece of feedback is about.
     *
     * @param topics its themes with the forum before them: what counting goes by
     * @param voices how many families said it
     */
    @Document("feedbackThemes")
    record Entry(
            @Id String id,
            List<String> themes,
            @Nullable List<String> topics,
            @Nullable Integer voices,
            long sequence)
            implements ReadModel.Entry {}

    private final ReadModel<Entry> model;

    FeedbackThemes(MongoTemplate mongo) {
        this.model = new ReadModel<>(mongo, Entry.class);
    }

    /** The themes of these; one that is not known has none. */
    public Map<String, Set<String>> of(Collection<String> feedbackIds) {
        return model.find(feedbackIds).values().stream()
                .collect(Collectors.toMap(Entry::id, each -> Set.copyOf(each.themes())));
    }

    void apply(List<Entry> entries) {
        model.apply(entries);
    }

    void remove(Collection<String> feedbackIds) {
        model.remove(feedbackIds);
    }
}
