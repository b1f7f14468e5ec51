package org.parentvoice.notify.follower;

import java.time.Duration;

/**
 * How long to wait before another mail about the same follow.
 *
 * @param again before the confirmation is sent again
 * @param remind before somebody who follows already is told so again
 */
public record Waits(Duration again, Duration remind) {}
