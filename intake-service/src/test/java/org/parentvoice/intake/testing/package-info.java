/** What the tests of intake share. */
@NullMarked
package org.parentvoice.intake.testing;

import org.jspecify.annotations.NullMarked;
