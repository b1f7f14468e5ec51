/** Sends what is owed, and tries again when that does not work. */
@NullMarked
package org.parentvoice.notify.sending;

import org.jspecify.annotations.NullMarked;
