@NullMarked
package org.parentvoice.actions.desk;

import org.jspecify.annotations.NullMarked;
