/** Where it is now, and erasing it. */
@NullMarked
package org.parentvoice.intake.receipt;

import org.jspecify.annotations.NullMarked;
