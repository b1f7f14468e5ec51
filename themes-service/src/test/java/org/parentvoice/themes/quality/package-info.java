/** Tests of the package of the same name. */
@NullMarked
package org.parentvoice.themes.quality;

import org.jspecify.annotations.NullMarked;
