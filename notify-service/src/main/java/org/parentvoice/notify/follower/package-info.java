/** Who follows what, and how often they want to hear. */
@NullMarked
package org.parentvoice.notify.follower;

import org.jspecify.annotations.NullMarked;
