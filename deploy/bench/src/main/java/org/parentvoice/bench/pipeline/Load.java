package org.parentvoice.bench.pipeline;

import java.util.List;
import org.parentvoice.bench.stack.Api;

/** A way of bringing in many statements at once through the public address. */
interface Load {

    String FORUM = "leeds";

    /** Where feedback comes in. */
    String PATH = "/api/forums/" + FORUM + "/feedback";

    /**
     * Brings all of them in, and comes back when every one has been accepted.
     *
     * @throws Exception when one of them was not
     */
    Accepted bringIn(Api api, List<Statement> statements) throws Exception;

    /**
     * What was accepted.
     *
     * @param ids of the pieces of feedback, where the way gives them
     * @param retries how often a caller had to ask again
     * @param answers milliseconds to each 202
     */
    record Accepted(int count, List<String> ids, int retries, double[] answers) {}
}
