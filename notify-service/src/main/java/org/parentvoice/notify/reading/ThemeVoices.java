package org.parentvoice.notify.reading;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** How many families spoke about a theme. Small numbers are not told: they identify families. */
@Component
public class ThemeVoices {

    private static final long FEWEST = 5;

    /** Thousands of mails about one theme need not count it each. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    private record Counted(long voices, Instant at) {}

    ThemeVoices(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The voices, or nothing when they are too few to be told. */
    public OptionalLong of(String forum, String theme) {
        String topic = ThemeLabel.id(forum, theme);
        Instant now = clock.instant();
        Counted found = counted.get(topic);
        if (found == null || found.at().plus(GOOD_FOR).isBefore(now)) {
            found = new Counted(count(topic), now);
            counted.put(topic, found);
        }
        return found.voices() < FEWEST ? OptionalLong.empty() : OptionalLong.of(found.voices());
    }

    private long count(String topic) {
        var sum =
                newAggregation(
                        match(where("topics").is(topic)), group().sum("voices").as("voices"));
        Document result =
                mongo.aggregate(sum, FeedbackThemes.Entry.class, Document.class)
                        .getUniqueMappedResult();
        return result != null && result.get("voices") instanceof Number voices
                ? voices.longValue()
                : 0;
    }
}
