/** What this service remembers of other services' events: names and themes. */
@NullMarked
package org.parentvoice.notify.reading;

import org.jspecify.annotations.NullMarked;
