/** Tests of reading what intake publishes. */
@NullMarked
package org.parentvoice.themes.received;

import org.jspecify.annotations.NullMarked;
