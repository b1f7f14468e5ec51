/** Takes out what points to a person. */
@NullMarked
package org.parentvoice.intake.redact;

import org.jspecify.annotations.NullMarked;
