/** A smallest possible service, to try the kit on the real parts. */
@NullMarked
package org.parentvoice.kit.sample;

import org.jspecify.annotations.NullMarked;
