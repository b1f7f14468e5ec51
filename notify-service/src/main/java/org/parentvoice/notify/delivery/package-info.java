/** Mails that are owed, and the queue of those not sent yet. */
@NullMarked
package org.parentvoice.notify.delivery;

import org.jspecify.annotations.NullMarked;
