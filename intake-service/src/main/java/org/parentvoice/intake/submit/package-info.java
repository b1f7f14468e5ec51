/** The form, the API and the notes of a coffee morning. */
@NullMarked
package org.parentvoice.intake.submit;

import org.jspecify.annotations.NullMarked;
