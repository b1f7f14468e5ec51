@NullMarked
package org.parentvoice.actions.commitment;

import org.jspecify.annotations.NullMarked;
