package org.parentvoice.kit.events;

import java.time.Instant;

/**
 * One event, as CloudEvents 1.0 describes it. The subject is the id of the aggregate it speaks of
 * and is the record's key, so that all events of one aggregate keep their order.
 *
 * @param id unique per source; a repeated publication carries the same id
 * @param type such as {@code org.parentvoice.feedback.received.v1}
 * @param source the publishing service, such as {@code /intake}
 * @param subject the aggregate's id; the record's key
 * @param time when it happened
 * @param forum extension {@code forumid}
 * @param json the data, JSON in UTF-8
 */
public record Event(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String forum,
        String json) {}
