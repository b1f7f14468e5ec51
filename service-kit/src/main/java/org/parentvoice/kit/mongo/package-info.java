/** Indexes declared in code, and dates as they are meant. */
@NullMarked
package org.parentvoice.kit.mongo;

import org.jspecify.annotations.NullMarked;
