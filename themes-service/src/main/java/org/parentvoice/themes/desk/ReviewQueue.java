package org.parentvoice.themes.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.secondlook.SecondLook;
import org.parentvoice.themes.secondlook.SecondLooks;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/**
 * What a coordinator looks at next. The sample is kept out of "least certain first": if its
 * uncertain ones were looked at before the others, the machine would be measured on its worst.
 */
@Service
class ReviewQueue {

    /** Feedback that was stored before there was a sample has no such field. */
    private static final List<@Nullable Boolean> NOT_SAMPLED = Arrays.asList(false, null);

    private static final Sort LEAST_CERTAIN_FIRST = Sort.by("skippedAt", "certainty", "_id");
    private static final Sort OLDEST_FIRST = Sort.by("skippedAt", "receivedAt", "_id");

    private final Feedbacks feedbacks;
    private final SecondLooks looks;
    private final Clock clock;

    ReviewQueue(Feedbacks feedbacks, SecondLooks looks, Clock clock) {
        this.feedbacks = feedbacks;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * One to look at.
     *
     * @param since its place among those of its kind
     */
    record Task(Feedback feedback, Work work, Instant since) {}

    Waiting waiting(String forum, String caller) {
        long second = looks.waiting(forum, caller, Waiting.MOST);
        return new Waiting(count(uncertain(forum)), count(sample(forum)) + second);
    }

    /**
     * The next one, or empty when nothing of this kind waits.
     *
     * @param done how many this person has looked at in this sitting
     */
    Optional<Task> next(String forum, Kind kind, int done, String caller) {
        return switch (kind) {
            case UNCERTAIN -> nextUncertain(forum);
            case SAMPLE -> nextOfSample(forum, caller);
            case MIXED ->
                    kind.sampleNext(done)
                            ? nextOfSample(forum, caller).or(() -> nextUncertain(forum))
                            : nextUncertain(forum).or(() -> nextOfSample(forum, caller));
        };
    }

    /** Why this piece would be shown to this person. */
    Work workOf(Feedback feedback, String caller) {
        Optional<SecondLook> look = looks.find(feedback.id());
        if (look.filter(each -> SecondLooks.isWanted(each, feedback, caller)).isPresent()) {
            return Work.SECOND;
        }
        if (look.filter(each -> each.state().equals(SecondLook.DIFFERS)).isPresent()) {
            return Work.SETTLE;
        }
        if (feedback.sampled() && !feedback.decidedBy().fromPerson()) {
            return Work.SAMPLE;
        }
        return feedback.review() == null ? Work.OPENED : Work.UNCERTAIN;
    }

    /** Leaves it for later: it comes after all that nobody has skipped. */
    void skip(Feedback feedback, Work work) {
        if (work == Work.SECOND || work == Work.SETTLE) {
            looks.skip(feedback.id());
        } else {
            feedbacks.skip(feedback.id(), clock.instant());
        }
    }

    private Optional<Task> nextUncertain(String forum) {
        var first = query(uncertain(forum)).with(LEAST_CERTAIN_FIRST).limit(1);
        return feedbacks.list(first).stream().map(ReviewQueue::fresh).findFirst();
    }

    private Optional<Task> nextOfSample(String forum, String caller) {
        var first = query(sample(forum)).with(OLDEST_FIRST).limit(1);
        return Stream.of(
                        feedbacks.list(first).stream().map(ReviewQueue::fresh).findFirst(),
                        looks.wanted(forum, caller).flatMap(look -> task(look, Work.SECOND)),
                        looks.toSettle(forum).flatMap(look -> task(look, Work.SETTLE)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Task::since));
    }

    private static Task fresh(Feedback feedback) {
        Instant skipped = feedback.skippedAt();
        return new Task(
                feedback,
                feedback.sampled() ? Work.SAMPLE : Work.UNCERTAIN,
                skipped == null ? feedback.receivedAt() : skipped);
    }

    private Optional<Task> task(SecondLook look, Work work) {
        return feedbacks
                .find(look.forum(), look.id())
                .map(feedback -> new Task(feedback, work, look.since()));
    }

    private long count(Criteria criteria) {
        return feedbacks.count(query(criteria).limit(Waiting.MOST));
    }

    private static Criteria uncertain(String forum) {
        return where("forum")
                .is(forum)
                .and("review")
                .is(Feedback.REVIEW_NEEDED)
                .and("sampled")
                .in(NOT_SAMPLED);
    }

    private static Criteria sample(String forum) {
        return where("forum")
                .is(forum)
                .and("sampled")
                .is(true)
                .and("decidedBy.kind")
                .is(DecidedBy.MACHINE);
    }
}
