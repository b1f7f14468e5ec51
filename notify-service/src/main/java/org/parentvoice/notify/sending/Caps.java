package org.parentvoice.notify.sending;

import org.jspecify.annotations.Nullable;

/**
 * As much as may be sent. What is not given has no limit.
 *
 * @param perSecond mails of this instance in any second, and of all together in each by the clock
 * @param perMinute the same for minutes
 * @param perDay mails in a day (UTC), of all instances together
 */
record Caps(@Nullable Integer perSecond, @Nullable Integer perMinute, @Nullable Integer perDay) {

    static final Caps NONE = new Caps(null, null, null);
}
