package org.parentvoice.actions.themes;

import org.jspecify.annotations.Nullable;

/**
 * What a piece of feedback contributes from one place in the log on.
 *
 * @param contribution nothing once it is erased
 */
record Step(long offset, long sequence, @Nullable Contribution contribution) {}
