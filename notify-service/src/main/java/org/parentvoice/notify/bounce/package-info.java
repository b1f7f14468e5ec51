/** What comes back: mails that could not be delivered, and complaints. */
@NullMarked
package org.parentvoice.notify.bounce;

import org.jspecify.annotations.NullMarked;
