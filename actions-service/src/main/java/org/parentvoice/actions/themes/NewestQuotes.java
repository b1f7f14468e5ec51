package org.parentvoice.actions.themes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The newest words on each theme that families allowed to be shown. */
@Repository
public class NewestQuotes {

    private static final int TRIES = 50;
    private static final int FEW = 3;

    private final MongoTemplate mongo;
    private final HeardFeedback heardFeedback;

    NewestQuotes(MongoTemplate mongo, HeardFeedback heardFeedback) {
        this.mongo = mongo;
        this.heardFeedback = heardFeedback;
    }

    /** Up to so many quotes for each theme, newest first, whole as the family wrote them. */
    public Map<String, List<String>> of(String forum, Collection<String> themes, int most) {
        List<QuoteIndex> indexes =
                indexes(themes.stream().map(each -> QuoteIndex.id(forum, each)).toList());
        Set<String> wanted = new LinkedHashSet<>();
        indexes.forEach(
                each ->
                        each.newest().stream()
                                .limit(most)
                                .forEach(place -> wanted.add(place.feedbackId())));
        Map<String, Heard> heard = heardFeedback.byId(wanted);
        var quotes = new HashMap<String, List<String>>();
        int prefix = QuoteIndex.id(forum, "").length();
        for (QuoteIndex each : indexes) {
            String theme = each.id().substring(prefix);
            quotes.put(
                    theme,
                    each.newest().stream()
                            .limit(most)
                            .map(place -> quote(heard.get(place.feedbackId()), theme))
                            .filter(Objects::nonNull)
                            .toList());
        }
        return quotes;
    }

    private static @Nullable String quote(@Nullable Heard heard, String theme) {
        return heard != null && heard.themes().contains(theme) ? heard.quote() : null;
    }

    /**
     * Brings the indexes in line with these; doing it again changes nothing. What they are now is
     * read after the indexes: whoever changes one later looks after the indexes later too.
     */
    void refresh(List<Heard> concerned) {
        Map<String, Set<String>> byIndex = byIndex(concerned);
        for (int i = 0; i < TRIES && !byIndex.isEmpty(); i++) {
            Map<String, QuoteIndex> indexes = new HashMap<>();
            indexes(byIndex.keySet()).forEach(each -> indexes.put(each.id(), each));
            Set<String> ids = new LinkedHashSet<>();
            byIndex.values().forEach(ids::addAll);
            Map<String, Heard> heard = heardFeedback.byId(ids);
            byIndex.entrySet()
                    .removeIf(
                            each ->
                                    isInLine(
                                            indexes.getOrDefault(
                                                    each.getKey(), QuoteIndex.empty(each.getKey())),
                                            each.getValue(),
                                            heard));
        }
        if (!byIndex.isEmpty()) {
            throw new OptimisticLockingFailureException("Quotes are changed by many");
        }
    }

    /** Every index in which one of these is or was. */
    private static Map<String, Set<String>> byIndex(List<Heard> concerned) {
        var byIndex = new TreeMap<String, Set<String>>();
        for (Heard heard : concerned) {
            var contributions = new ArrayList<@Nullable Contribution>();
            contributions.add(heard.base());
            heard.steps().forEach(step -> contributions.add(step.contribution()));
            for (Contribution each : contributions) {
                if (each != null && each.quotable()) {
                    each.themes()
                            .forEach(
                                    theme ->
                                            byIndex.computeIfAbsent(
                                                            QuoteIndex.id(each.forum(), theme),
                                                            id -> new LinkedHashSet<>())
                                                    .add(heard.id()));
                }
            }
        }
        return byIndex;
    }

    /**
     * Stored even when nothing changes: another consumer that has read something older meanwhile
     * must find that it has to read again.
     */
    private boolean isInLine(QuoteIndex before, Set<String> ids, Map<String, Heard> heard) {
        return stored(refilled(refreshed(before, ids, heard)));
    }

    private List<QuoteIndex> indexes(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(query(where("_id").in(ids)), QuoteIndex.class, QuoteIndex.COLLECTION);
    }

    private static QuoteIndex refreshed(
            QuoteIndex index, Set<String> ids, Map<String, Heard> heard) {
        String theme = index.id().substring(index.id().indexOf(':') + 1);
        QuoteIndex now = index;
        for (String id : ids) {
            Heard each = heard.get(id);
            now =
                    each == null || each.on() == null || quote(each, theme) == null
                            ? now.without(id)
                            : now.with(new QuoteIndex.Place(id, each.on()));
        }
        return now;
    }

    /** Looks for older ones only when those kept have run out: that reads much. */
    private QuoteIndex refilled(QuoteIndex index) {
        if (!index.more() || index.newest().size() >= FEW) {
            return index;
        }
        int colon = index.id().indexOf(':');
        var places = new ArrayList<QuoteIndex.Place>();
        heardFeedback
                .quotable(
                        index.id().substring(0, colon),
                        index.id().substring(colon + 1),
                        QuoteIndex.KEPT)
                .forEach(
                        each -> {
                            if (each.on() != null) {
                                places.add(new QuoteIndex.Place(each.id(), each.on()));
                            }
                        });
        return index.of(places, places.size() == QuoteIndex.KEPT);
    }

    private boolean stored(QuoteIndex index) {
        try {
            if (index.revision() == 0) {
                mongo.insert(index.nextRevision(), QuoteIndex.COLLECTION);
                return true;
            }
            return mongo.replace(
                                    query(
                                            where("_id")
                                                    .is(index.id())
                                                    .and("revision")
                                                    .is(index.revision())),
                                    index.nextRevision(),
                                    QuoteIndex.COLLECTION)
                            .getMatchedCount()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
