@NullMarked
package org.parentvoice.actions.rising;

import org.jspecify.annotations.NullMarked;
