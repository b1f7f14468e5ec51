package org.parentvoice.actions.themes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * Which pieces of feedback on a theme have the newest words that may be shown. It holds ids and
 * days only: the words are in one place, the feedback's own document, and gone when that is erased.
 *
 * @param more whether older ones were left out
 */
record QuoteIndex(@Id String id, long revision, List<Place> newest, boolean more) {

    static final String COLLECTION = "quotes";

    /** More than a page shows, so that taking one away rarely means looking for another. */
    static final int KEPT = 12;

    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparing(Place::on).thenComparing(Place::feedbackId).reversed();

    record Place(String feedbackId, LocalDate on) {}

    static String id(String forum, String theme) {
        return forum + ":" + theme;
    }

    static QuoteIndex empty(String id) {
        return new QuoteIndex(id, 0, List.of(), false);
    }

    QuoteIndex without(String feedbackId) {
        return of(
                newest.stream().filter(each -> !each.feedbackId().equals(feedbackId)).toList(),
                more);
    }

    QuoteIndex with(Place place) {
        if (more && !newest.isEmpty() && NEWEST_FIRST.compare(place, newest.getLast()) > 0) {
            // One that was left out may be newer than this.
            return without(place.feedbackId());
        }
        var longer = new ArrayList<>(without(place.feedbackId()).newest());
        longer.add(place);
        longer.sort(NEWEST_FIRST);
        boolean tooMany = longer.size() > KEPT;
        return of(tooMany ? longer.subList(0, KEPT) : longer, more || tooMany);
    }

    QuoteIndex of(List<Place> places, boolean leftOut) {
        return new QuoteIndex(id, revision, List.copyOf(places), leftOut);
    }

    QuoteIndex nextRevision() {
        return new QuoteIndex(id, revision + 1, newest, more);
    }
}
