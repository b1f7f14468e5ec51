/** Starts, watches and stops the parts. */
@NullMarked
package org.parentvoice.local.launch;

import org.jspecify.annotations.NullMarked;
