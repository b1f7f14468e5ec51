/** The coordinator's desk: this week, and recording commitments. */
@NullMarked
package org.parentvoice.actions.desk;

import org.jspecify.annotations.NullMarked;
