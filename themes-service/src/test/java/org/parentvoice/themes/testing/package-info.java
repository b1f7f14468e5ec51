/** What this service's tests share. */
@NullMarked
package org.parentvoice.themes.testing;

import org.jspecify.annotations.NullMarked;
