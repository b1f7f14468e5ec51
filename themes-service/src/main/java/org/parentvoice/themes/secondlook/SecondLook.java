package org.parentvoice.themes.secondlook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.feedback.Feedbacks;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One piece of feedback of the sample that two coordinators look at, each for themselves.
 *
 * @param id the feedback's
 * @param state {@link #WANTED}, {@link #AGREED}, {@link #DIFFERS} or {@link #SETTLED}
 * @param firstBy who looked first, and is not asked again
 * @param sequence of the first one's decision
 * @param since its place in the queue: when the feedback came in, or when it was skipped
 * @param second null while it is wanted
 */
@Document(Feedbacks.SECOND_LOOKS)
public record SecondLook(
        @Id String id,
        String forum,
        String state,
        String firstBy,
        long sequence,
        Instant since,
        Answer first,
        @Nullable Answer second) {

    public static final String WANTED = "wanted";
    public static final String AGREED = "agreed";
    public static final String DIFFERS = "differs";
    public static final String SETTLED = "settled";
}
