/** The stack that is measured, started as a person starts it, and what it can be asked. */
@NullMarked
package org.parentvoice.bench.stack;

import org.jspecify.annotations.NullMarked;
