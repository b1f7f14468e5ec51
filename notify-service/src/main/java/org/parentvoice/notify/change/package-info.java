/** What moved, and who is owed a mail about it. */
@NullMarked
package org.parentvoice.notify.change;

import org.jspecify.annotations.NullMarked;
