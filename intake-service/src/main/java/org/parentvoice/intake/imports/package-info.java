/** Survey answers from a CSV file. */
@NullMarked
package org.parentvoice.intake.imports;

import org.jspecify.annotations.NullMarked;
