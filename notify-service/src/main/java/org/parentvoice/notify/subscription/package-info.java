/** Follow, confirm, manage and stop: the API and the pages. */
@NullMarked
package org.parentvoice.notify.subscription;

import org.jspecify.annotations.NullMarked;
