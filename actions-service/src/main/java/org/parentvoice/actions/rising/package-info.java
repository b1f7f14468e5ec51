/** Themes that are louder than their own past, for a forum's coordinators. */
@NullMarked
package org.parentvoice.actions.rising;

import org.jspecify.annotations.NullMarked;
