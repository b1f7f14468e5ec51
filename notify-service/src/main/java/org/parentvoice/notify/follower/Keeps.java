package org.parentvoice.notify.follower;

import java.time.Duration;

/**
 * How long what somebody stopped is kept, so that they can take it back.
 *
 * @param undo while they still follow something else
 * @param address where it was the last they followed: the address is kept for that long too
 */
public record Keeps(Duration undo, Duration address) {}
