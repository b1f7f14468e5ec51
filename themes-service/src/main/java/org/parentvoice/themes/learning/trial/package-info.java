/** Whether corrections by people make a better model: trained and compared, apart from Spring. */
@NullMarked
package org.parentvoice.themes.learning.trial;

import org.jspecify.annotations.NullMarked;
