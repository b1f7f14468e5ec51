/** From the socket to the lock: what each command may do, and when. */
@NullMarked
package org.parentvoice.mongo.command;

import org.jspecify.annotations.NullMarked;
