@NullMarked
package org.parentvoice.notify.timing;

import org.jspecify.annotations.NullMarked;
