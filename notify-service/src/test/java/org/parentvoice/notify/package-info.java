@NullMarked
package org.parentvoice.notify;

import org.jspecify.annotations.NullMarked;
