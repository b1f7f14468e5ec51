/** Tells families when a promise moves. */
@NullMarked
package org.parentvoice.notify;

import org.jspecify.annotations.NullMarked;
