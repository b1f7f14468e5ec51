/** What families told us, counted per forum, theme and month. */
@NullMarked
package org.parentvoice.actions.themes;

import org.jspecify.annotations.NullMarked;
