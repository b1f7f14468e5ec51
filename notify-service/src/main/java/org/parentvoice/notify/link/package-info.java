/** Links that need no login: confirm, manage, stop. */
@NullMarked
package org.parentvoice.notify.link;

import org.jspecify.annotations.NullMarked;
