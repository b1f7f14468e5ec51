/** Addresses that get no mail any more, as keyed hashes. */
@NullMarked
package org.parentvoice.notify.suppression;

import org.jspecify.annotations.NullMarked;
