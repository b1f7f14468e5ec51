/** What a person has to see before anything is published. */
@NullMarked
package org.parentvoice.intake.safeguarding;

import org.jspecify.annotations.NullMarked;
