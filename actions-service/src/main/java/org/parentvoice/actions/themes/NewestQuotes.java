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
        List<String> ids = themes.stream().map(each -> QuoteIndex.id(forum, each)).toList();
        List<QuoteIndex> indexes =
                ids.isEmpty()
                        ? List.of()
                        : mongo.find(
                                query(where("_id").in(ids)),
                                QuoteIndex.class,
                                QuoteIndex.COLLECTION);
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

    /** Brings the indexes in line with these; doing it again changes nothing. */
    void refresh(List<Heard> changed) {
        var byIndex = new TreeMap<String, List<Heard>>();
        for (Heard heard : changed) {
            var contributions = new ArrayList<@Nullable Contribution>();
            contributions.add(heard.base());
            heard.steps().forEach(step -> contributions.add(step.contribution()));
            var indexes = new LinkedHashSet<String>();
            for (Contribution each : contributions) {
                if (each != null && each.quotable()) {
                    each.themes().forEach(theme -> indexes.add(QuoteIndex.id(each.forum(), theme)));
                }
            }
            indexes.forEach(
                    index -> byIndex.computeIfAbsent(index, id -> new ArrayList<>()).add(heard));
        }
        byIndex.forEach(this::refresh);
    }

    private void refresh(String id, List<Heard> changed) {
        for (int i = 0; i < TRIES; i++) {
            QuoteIndex found = mongo.findById(id, QuoteIndex.class, QuoteIndex.COLLECTION);
            QuoteIndex before = found == null ? QuoteIndex.empty(id) : found;
            QuoteIndex after = refilled(refreshed(before, changed));
            if (after.equals(before) || stored(after)) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("Quotes of " + id + " are changed by many");
    }

    private static QuoteIndex refreshed(QuoteIndex index, List<Heard> changed) {
        String theme = index.id().substring(index.id().indexOf(':') + 1);
        QuoteIndex now = index;
        for (Heard each : changed) {
            now =
                    quote(each, theme) == null || each.on() == null
                            ? now.without(each.id())
                            : now.with(new QuoteIndex.Place(each.id(), each.on()));
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
