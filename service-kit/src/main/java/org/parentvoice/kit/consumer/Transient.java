package org.parentvoice.kit.consumer;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import java.io.IOException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells a failure that passes by itself (a part is away) from one that will be the same again. */
final class Transient {

    private Transient() {}

    static boolean is(@Nullable Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof BrokerUnavailableException
                    || e instanceof RetriableException
                    || e instanceof DataAccessResourceFailureException
                    || e instanceof TransientDataAccessException
                    || e instanceof IOException
                    || e instanceof InterruptedException
                    || (e instanceof MongoException && !(e instanceof MongoServerException))
                    || isServerGoingAway(e)) {
                return true;
            }
        }
        return false;
    }

    /** A server that shuts down or steps down answers with an error that is about itself. */
    private static boolean isServerGoingAway(Throwable e) {
        return e instanceof MongoServerException answer
                && !(answer instanceof MongoWriteException)
                && (answer.hasErrorLabel("RetryableWriteError")
                        || answer instanceof com.mongodb.MongoNotPrimaryException
                        || answer instanceof com.mongodb.MongoNodeIsRecoveringException);
    }
}
