/** What families say when they are asked whether something has changed for them. */
@NullMarked
package org.parentvoice.notify.answer;

import org.jspecify.annotations.NullMarked;
