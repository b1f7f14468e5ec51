@NullMarked
package org.parentvoice.notify.sending;

import org.jspecify.annotations.NullMarked;
