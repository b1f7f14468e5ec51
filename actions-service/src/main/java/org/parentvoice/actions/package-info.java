/** The actions service: commitments, what families told us, and the forum's public page. */
@NullMarked
package org.parentvoice.actions;

import org.jspecify.annotations.NullMarked;
