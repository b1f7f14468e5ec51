@NullMarked
package org.parentvoice.notify.retention;

import org.jspecify.annotations.NullMarked;
