@NullMarked
package org.parentvoice.notify.change;

import org.jspecify.annotations.NullMarked;
