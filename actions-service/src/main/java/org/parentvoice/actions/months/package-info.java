/** Themes over time: the page, the data behind it, and what of it may be shown. */
@NullMarked
package org.parentvoice.actions.months;

import org.jspecify.annotations.NullMarked;
