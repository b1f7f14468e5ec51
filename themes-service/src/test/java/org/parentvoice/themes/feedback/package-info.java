/** Tests of the store of themed feedback. */
@NullMarked
package org.parentvoice.themes.feedback;

import org.jspecify.annotations.NullMarked;
