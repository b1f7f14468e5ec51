package org.parentvoice.kit.meter;

import org.jspecify.annotations.Nullable;

/**
 * Where a group stands in one topic.
 *
 * @param lag records not finished
 * @param oldestTimestamp milliseconds since 1970 of the oldest of them, or null when there is none
 *     or it could not be read
 * @param deadLetters records in the group's dead-letter topic
 */
record TopicProgress(String topic, long lag, @Nullable Long oldestTimestamp, long deadLetters) {}
