/** Tests of learning from corrections. */
@NullMarked
package org.parentvoice.themes.learning;

import org.jspecify.annotations.NullMarked;
