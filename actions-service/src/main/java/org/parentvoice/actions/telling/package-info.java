/** How many families were told of each change, as the notify service says it. */
@NullMarked
package org.parentvoice.actions.telling;

import org.jspecify.annotations.NullMarked;
