/** The themes that feedback is sorted into: a versioned set, read from YAML. */
@NullMarked
package org.parentvoice.themes.themeset;

import org.jspecify.annotations.NullMarked;
