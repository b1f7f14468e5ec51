/** Tests of the measurement of the themes service. */
@NullMarked
package org.parentvoice.bench.themes;

import org.jspecify.annotations.NullMarked;
