/** The pages that everybody may see, and the data behind them. */
@NullMarked
package org.parentvoice.actions.page;

import org.jspecify.annotations.NullMarked;
