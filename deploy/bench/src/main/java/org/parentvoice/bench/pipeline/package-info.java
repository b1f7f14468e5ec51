/** How many pieces of feedback a second go from a request to a tally. */
@NullMarked
package org.parentvoice.bench.pipeline;

import org.jspecify.annotations.NullMarked;
