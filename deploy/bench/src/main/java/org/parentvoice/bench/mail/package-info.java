/** Emails a second, beside a bare sender. */
@NullMarked
package org.parentvoice.bench.mail;

import org.jspecify.annotations.NullMarked;
