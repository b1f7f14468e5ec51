@NullMarked
package org.parentvoice.actions.telling;

import org.jspecify.annotations.NullMarked;
