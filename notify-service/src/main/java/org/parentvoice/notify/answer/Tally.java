package org.parentvoice.notify.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Keeps what everybody may know about the answers, apart from the answers. */
@Component
class Tally {

    private final MongoTemplate mongo;
    private final Answers answers;

    Tally(MongoTemplate mongo, Answers answers) {
        this.mongo = mongo;
        this.answers = answers;
    }

    FamiliesSay of(String commitment) {
        return FamiliesSay.of(told(commitment));
    }

    /** Counts a new answer. Nobody has to: the next one to ask does it too, if this is killed. */
    void count(String commitment) {
        told(commitment);
    }

    private ToldCount told(String commitment) {
        while (true) {
            @Nullable ToldCount stored = mongo.findById(commitment, ToldCount.class);
            ToldCount before = stored == null ? ToldCount.nothing(commitment) : stored;
            ToldCount after = before.next(answers.count(commitment));
            if (after.equals(before) || stored(after)) {
                return after;
            }
        }
    }

    private boolean stored(ToldCount told) {
        try {
            mongo.save(told);
            return true;
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            return false;
        }
    }
}
