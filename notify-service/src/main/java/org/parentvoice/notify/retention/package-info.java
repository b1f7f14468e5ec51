/** Forgets what there is no reason to keep any more. */
@NullMarked
package org.parentvoice.notify.retention;

import org.jspecify.annotations.NullMarked;
