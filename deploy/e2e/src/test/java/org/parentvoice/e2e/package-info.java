/** The whole loop over the running stack, as people and scripts use it. */
@NullMarked
package org.parentvoice.e2e;

import org.jspecify.annotations.NullMarked;
