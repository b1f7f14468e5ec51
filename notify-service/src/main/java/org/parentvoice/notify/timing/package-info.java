/** When a mail may go out: mornings, quiet hours, and how long news is gathered. */
@NullMarked
package org.parentvoice.notify.timing;

import org.jspecify.annotations.NullMarked;
