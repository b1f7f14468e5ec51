/** What the embedded store does in a second, beside the library's own backends. */
@NullMarked
package org.parentvoice.bench.store;

import org.jspecify.annotations.NullMarked;
