/** Commitments: what somebody said they would do, with everything that happened since. */
@NullMarked
package org.parentvoice.actions.commitment;

import org.jspecify.annotations.NullMarked;
