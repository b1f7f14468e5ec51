/** The forums this installation serves. */
@NullMarked
package org.parentvoice.kit.forum;

import org.jspecify.annotations.NullMarked;
