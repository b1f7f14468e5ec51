/** Work that a service does by itself, again and again. */
@NullMarked
package org.parentvoice.kit.loop;

import org.jspecify.annotations.NullMarked;
