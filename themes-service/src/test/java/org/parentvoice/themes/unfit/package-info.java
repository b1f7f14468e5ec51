/** Tests of what is new in feedback that no theme fits. */
@NullMarked
package org.parentvoice.themes.unfit;

import org.jspecify.annotations.NullMarked;
