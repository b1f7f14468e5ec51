/** What families said, counted by theme, as it stood at any moment. */
@NullMarked
package org.parentvoice.themes.tally;

import org.jspecify.annotations.NullMarked;
