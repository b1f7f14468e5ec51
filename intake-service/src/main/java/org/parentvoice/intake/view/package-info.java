/** Read models, built from the log. */
@NullMarked
package org.parentvoice.intake.view;

import org.jspecify.annotations.NullMarked;
