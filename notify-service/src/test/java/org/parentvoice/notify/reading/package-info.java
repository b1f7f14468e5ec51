@NullMarked
package org.parentvoice.notify.reading;

import org.jspecify.annotations.NullMarked;
