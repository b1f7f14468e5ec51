/** A second coordinator looks at part of the sample without knowing what the first one said. */
@NullMarked
package org.parentvoice.themes.secondlook;

import org.jspecify.annotations.NullMarked;
