@NullMarked
package org.parentvoice.notify.testing;

import org.jspecify.annotations.NullMarked;
