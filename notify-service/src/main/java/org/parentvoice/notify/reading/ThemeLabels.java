package org.parentvoice.notify.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The labels of themes, learnt from the events that name them. */
@Component
public class ThemeLabels {

    private final MongoTemplate mongo;
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    ThemeLabels(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Remembers a label; the last one heard counts. */
    public void learn(String forum, String theme, String label) {
        String id = ThemeLabel.id(forum, theme);
        if (!label.equals(seen.get(id))) {
            mongo.save(new ThemeLabel(id, label));
            seen.put(id, label);
        }
    }

    /** The label, or the id in words for a theme that no event has named yet. */
    public String of(String forum, String theme) {
        String id = ThemeLabel.id(forum, theme);
        ThemeLabel found = mongo.findById(id, ThemeLabel.class);
        return found == null ? theme.replace('-', ' ') : found.label();
    }
}
