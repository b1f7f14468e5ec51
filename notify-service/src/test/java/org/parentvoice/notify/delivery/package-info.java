@NullMarked
package org.parentvoice.notify.delivery;

import org.jspecify.annotations.NullMarked;
