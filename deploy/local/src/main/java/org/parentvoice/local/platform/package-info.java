/** The application that carries sign-in and the inbox. */
@NullMarked
package org.parentvoice.local.platform;

import org.jspecify.annotations.NullMarked;
