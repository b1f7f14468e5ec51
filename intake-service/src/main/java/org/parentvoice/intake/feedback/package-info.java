/** What was said: its rules, its id, its shape on the wire. */
@NullMarked
package org.parentvoice.intake.feedback;

import org.jspecify.annotations.NullMarked;
