/** Meters that every service has. */
@NullMarked
package org.parentvoice.kit.meter;

import org.jspecify.annotations.NullMarked;
