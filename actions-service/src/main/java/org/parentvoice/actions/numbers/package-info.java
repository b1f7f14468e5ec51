/** What may be shown of a count. */
@NullMarked
package org.parentvoice.actions.numbers;

import org.jspecify.annotations.NullMarked;
