/** Reads {@code feedback.received}: sorts what is new into themes, removes what was erased. */
@NullMarked
package org.parentvoice.themes.received;

import org.jspecify.annotations.NullMarked;
