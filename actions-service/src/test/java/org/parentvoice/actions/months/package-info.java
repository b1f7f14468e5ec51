@NullMarked
package org.parentvoice.actions.months;

import org.jspecify.annotations.NullMarked;
