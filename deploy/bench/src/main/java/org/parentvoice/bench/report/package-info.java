/** What was found: figures beside their limits, as a table and as JSON. */
@NullMarked
package org.parentvoice.bench.report;

import org.jspecify.annotations.NullMarked;
