/** Events kept inside the document they speak of, until the broker has them. */
@NullMarked
package org.parentvoice.kit.outbox;

import org.jspecify.annotations.NullMarked;
