/** Tests of the comparison of models. */
@NullMarked
package org.parentvoice.themes.learning.trial;

import org.jspecify.annotations.NullMarked;
