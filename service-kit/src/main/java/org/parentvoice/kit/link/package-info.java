/** Signed links: what a person may do by holding an address. */
@NullMarked
package org.parentvoice.kit.link;

import org.jspecify.annotations.NullMarked;
