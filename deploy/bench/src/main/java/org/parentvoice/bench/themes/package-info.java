/** The classifier alone, and the themes service alone between the log and the store. */
@NullMarked
package org.parentvoice.bench.themes;

import org.jspecify.annotations.NullMarked;
