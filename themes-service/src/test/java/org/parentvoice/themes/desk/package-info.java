/** Tests of the package of the same name. */
@NullMarked
package org.parentvoice.themes.desk;

import org.jspecify.annotations.NullMarked;
