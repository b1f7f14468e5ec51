/** The whole of Parent Voice on one small machine, with nothing installed but a JDK. */
@NullMarked
package org.parentvoice.local;

import org.jspecify.annotations.NullMarked;
