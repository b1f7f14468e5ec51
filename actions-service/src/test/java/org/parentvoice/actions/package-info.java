@NullMarked
package org.parentvoice.actions;

import org.jspecify.annotations.NullMarked;
