package org.parentvoice.themes.unfit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;

/**
 * Clusters of a forum's feedback without a theme, found when somebody asks and kept for some
 * minutes. One forum at a time is worked on, so that the memory it takes has a limit. Quotes are
 * not kept: what was erased or has got a theme meanwhile is no longer shown.
 */
@Service
class UnfitClusters {

    private static final Duration LOOK_BACK = Duration.ofDays(180);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int QUOTES = 3;
    private static final int LONGEST_QUOTE = 300;

    private final UnfitFeedback feedback;
    private final Clock clock;

    /** By forum, of which there are as many as are configured. */
    private final Map<String, Found> kept = new ConcurrentHashMap<>();

    private record Found(int pieces, Instant at, List<WordCluster> clusters) {}

    UnfitClusters(UnfitFeedback feedback, Clock clock) {
        this.feedback = feedback;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.web.ErrorResponseException 503 when it takes too long
     */
    Unfit of(String forum) {
        Found found = found(forum);
        Map<String, String> texts =
                feedback.texts(
                        found.clusters().stream()
                                .flatMap(each -> each.typical().stream())
                                .toList());
        return new Unfit(
                found.pieces(),
                found.at(),
                found.clusters().stream().map(each -> cluster(each, texts)).toList());
    }

    private Found found(String forum) {
        @Nullable Found before = fresh(forum);
        return before == null ? find(forum) : before;
    }

    private @Nullable Found fresh(String forum) {
        Found before = kept.get(forum);
        return before != null && before.at().plus(KEPT).isAfter(clock.instant()) ? before : null;
    }

    private synchronized Found find(String forum) {
        @Nullable Found meanwhile = fresh(forum);
        if (meanwhile != null) {
            return meanwhile;
        }
        Instant now = clock.instant();
        try {
            List<Piece> pieces = feedback.newest(forum, now.minus(LOOK_BACK), WITHIN);
            var found =
                    new Found(pieces.size(), now, ClusterFinder.find(pieces, Deadline.in(WITHIN)));
            kept.put(forum, found);
            return found;
        } catch (Deadline.TooSlowException | QueryTimeoutException e) {
            throw Problems.unavailable(
                    "This takes too long at the moment. Try again in some minutes.",
                    Duration.ofMinutes(2),
                    e);
        }
    }

    private static Unfit.Cluster cluster(WordCluster cluster, Map<String, String> texts) {
        List<Unfit.Quote> quotes =
                cluster.typical().stream()
                        .filter(texts::containsKey)
                        .limit(QUOTES)
                        .map(id -> new Unfit.Quote(id, shortened(texts.get(id))))
                        .toList();
        return new Unfit.Cluster(cluster.label(), cluster.words(), cluster.count(), quotes);
    }

    private static String shortened(@Nullable String text) {
        String whole = Objects.requireNonNullElse(text, "");
        return whole.length() <= LONGEST_QUOTE ? whole : whole.substring(0, LONGEST_QUOTE) + "…";
    }
}
