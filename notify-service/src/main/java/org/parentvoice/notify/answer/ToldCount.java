package org.parentvoice.notify.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What everybody may know about the answers to one question. It moves on by five answers or more at
 * a time and stands still in between: whoever looks after every answer sees what five families said
 * together, and never what one did.
 *
 * @param id the commitment
 * @param answers how many had answered, a multiple of five
 * @param yes of the last split that was told; zero before there was one, as the next two
 * @param split whether that split is the one of these answers; if not, only their number is told
 */
@Document("answersTold")
record ToldCount(
        @Id String id,
        @Version @Nullable Long version,
        long answers,
        long yes,
        long partly,
        long no,
        boolean split) {

    /** Fewer than these are not told. */
    static final long FEWEST = 5;

    static ToldCount nothing(String commitment) {
        return new ToldCount(commitment, null, 0, 0, 0, 0, false);
    }

    /**
     * The same, or what may be told when these are the answers. A split is told if each of its
     * numbers has grown by nothing or by five or more since the last one that was told: then
     * neither a number nor the difference of two is small. One of more answers than are told waits
     * too.
     */
    ToldCount next(Map<Answer, Long> counts) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        if (sum < answers + FEWEST) {
            return this;
        }
        long says = counts.getOrDefault(Answer.YES, 0L);
        long saysPartly = counts.getOrDefault(Answer.PARTLY, 0L);
        long saysNo = counts.getOrDefault(Answer.NO, 0L);
        long rest = sum % FEWEST;
        return rest == 0 && told(says - yes) && told(saysPartly - partly) && told(saysNo - no)
                ? new ToldCount(id, version, sum, says, saysPartly, saysNo, true)
                : new ToldCount(id, version, sum - rest, yes, partly, no, false);
    }

    private static boolean told(long more) {
        return more == 0 || more >= FEWEST;
    }
}
